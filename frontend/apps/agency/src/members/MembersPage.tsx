import { exportAgencyList } from "@huzhu/api/agency";
import { findMembers, type MemberLine } from "@huzhu/api/members";
import { may } from "@huzhu/api/session";
import { ListPage, RowLink } from "@huzhu/ui/list";
import { ProblemNotice } from "@huzhu/ui/notices";
import { useMutation } from "@tanstack/react-query";
import { Input, Tag } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useHere } from "../agency";
import { optionsOf } from "../options";
import { MemberDetail } from "./MemberDetail";
import { useMemberColumns } from "./memberColumns";
import { AddMember } from "./memberForms";
import { unitFilter } from "./UnitSelect";

/** Exact numbers are asked for here, not in the filters: the address never holds them. */
function FindMember() {
  const { t } = useTranslation();
  const { slug } = useHere();
  const navigate = useNavigate();
  const id = useId();
  const find = useMutation({
    mutationFn: (text: string) => findMembers(slug, text),
    onSuccess: ({ items }) => {
      const only = items.length === 1 && items[0];
      if (only) navigate(`/members/${only.id}`);
    },
  });
  return (
    <search className="hz-card member-find">
      <label htmlFor={id}>{t("member.find")}</label>
      <Input.Search
        id={id}
        allowClear
        autoComplete="off"
        loading={find.isPending}
        enterButton={t("member.findNow")}
        onSearch={(text) => (text.trim() ? find.mutate(text.trim()) : find.reset())}
        style={{ maxWidth: 420 }}
      />
      <ProblemNotice problem={find.error} />
      {find.data?.items.length === 0 && <p role="status">{t("member.findNone")}</p>}
      {find.data && find.data.items.length > 1 && (
        <ul className="members">
          {find.data.items.map((member) => (
            <li key={member.id}>
              <RowLink to={`/members/${member.id}`}>{member.name}</RowLink>
              <span>{member.identity}</span>
              <span className="hz-muted">{member.unit}</span>
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}

function State({ member }: { member: MemberLine }) {
  const { t } = useTranslation();
  if (member.leftOn) return <Tag>{t("member.gone")}</Tag>;
  if (member.retiredOn)
    return <Tag color="warning">{t("member.retires", { on: member.retiredOn })}</Tag>;
  return <Tag color="success">{t("member.here")}</Tag>;
}

/** 会员: all members, newest first, by pages that follow each other. */
export default function MembersPage() {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const columns = useMemberColumns();
  return (
    <ListPage
      title={t("menu.insured")}
      path="/members"
      rowKey="id"
      columns={[
        ...columns,
        { title: t("member.jobTitle"), dataIndex: "jobTitle" },
        { title: t("member.state"), key: "state", render: (_, row) => <State member={row} /> },
      ]}
      filters={[
        { name: "name", label: t("member.nameBegins") },
        unitFilter(t("member.unit")),
        { name: "contact", label: t("member.contact"), options: optionsOf(t, "contactFault") },
        {
          name: "left",
          label: t("member.state"),
          options: [
            { value: "false", label: t("member.here") },
            { value: "true", label: t("member.gone") },
          ],
        },
      ]}
      of="/api/agencies/{slug}/members"
      at={{ slug }}
      countOf="/api/agencies/{slug}/members/count"
      above={<FindMember />}
      rowPath={(member) => `/members/${member.id}`}
      exportAll={exportAgencyList(slug, "members")}
      actions={may(session, "keepMembers", slug) && <AddMember />}
      empty={<span className="hz-muted">{t("member.empty")}</span>}
      drawer={{ title: t("member.detail"), content: (id) => <MemberDetail id={id} /> }}
    />
  );
}
