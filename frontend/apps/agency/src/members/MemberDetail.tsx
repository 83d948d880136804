import { EyeOutlined } from "@ant-design/icons";
import { $api, api, unwrap } from "@huzhu/api/client";
import type { MemberView } from "@huzhu/api/members";
import { may } from "@huzhu/api/session";
import { useAct } from "@huzhu/ui/act";
import { Facts } from "@huzhu/ui/facts";
import { Loading, NotFound } from "@huzhu/ui/gate";
import { ProblemNotice } from "@huzhu/ui/notices";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useHere } from "../agency";
import { ClaimsOfMember } from "./ClaimsOfMember";
import { CoverCertificates } from "./CoverCertificates";
import { CoverTimeline } from "./CoverTimeline";
import { Contact } from "./memberColumns";
import { EditMember, MendContacts, MoveMember } from "./memberForms";

/** Masked, until somebody who may asks for the whole: that is in the log. */
function PersonalFacts({ member }: { member: MemberView }) {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const reveal = useAct(
    () =>
      unwrap(
        api.POST("/api/agencies/{slug}/members/{id}/reveal", {
          params: { path: { slug, id: member.id } },
        }),
      ),
    { done: t("member.revealed") },
  );
  const whole = reveal.data;
  return (
    <>
      <Facts
        facts={[
          [t("member.name"), member.name],
          [t("member.unit"), member.unit],
          [t(`identityKind.${member.identityKind}`), whole?.identityNumber ?? member.identity],
          [t("member.birthDate"), member.birthDate],
          [t("member.sex"), member.sex && t(`sex.${member.sex}`)],
          [
            t("member.phone"),
            <Contact key="p" text={whole?.phone ?? member.phone} state={member.phoneState} />,
          ],
          [
            t("member.card"),
            <Contact key="c" text={whole?.card ?? member.card} state={member.cardState} />,
          ],
          [t("member.jobTitle"), member.jobTitle],
          [t("member.retiredOn"), member.retiredOn],
          [t("member.guardian"), member.guardian],
          [t("member.leftOn"), member.leftOn],
        ]}
      />
      <ProblemNotice problem={reveal.error} />
      {may(session, "revealMembers", slug) && !whole && (
        <div>
          <Button icon={<EyeOutlined />} loading={reveal.isPending} onClick={() => reveal.mutate()}>
            {t("member.reveal")}
          </Button>{" "}
          <span className="hz-muted">{t("member.revealNote")}</span>
        </div>
      )}
    </>
  );
}

export function MemberDetail({ id }: { id: string }) {
  const { slug, session } = useHere();
  const { data: member, isPending } = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/members/{id}", {
      params: { path: { slug, id } },
    }),
  );
  if (!member) return isPending ? <Loading /> : <NotFound />;
  return (
    <div className="hz-stack">
      <PersonalFacts key={`${member.id}:${member.version}`} member={member} />
      {may(session, "keepMembers", slug) && (
        <div className="hz-row">
          <EditMember member={member} />
          <MendContacts member={member} />
          <MoveMember member={member} />
        </div>
      )}
      <CoverTimeline id={id} />
      <CoverCertificates id={id} />
      <ClaimsOfMember id={id} />
    </div>
  );
}
