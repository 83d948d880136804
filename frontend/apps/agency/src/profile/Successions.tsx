import { api, ifMatch, unwrap } from "@huzhu/api/client";
import type { AgencyView } from "@huzhu/api/types";
import { ActDialog } from "@huzhu/ui/actDialog";
import { Card } from "@huzhu/ui/facts";
import { Rows } from "@huzhu/ui/rows";
import { beijingDate } from "@huzhu/ui/time";
import { Alert } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useHere } from "../agency";

type Row = AgencyView["successions"][number];

function Record({ agency }: { agency: AgencyView }) {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const today = beijingDate(session.now);
  const options = (["committeeChair", "agencyDirector"] as const).map((value) => ({
    value,
    label: t(`post.${value}`),
  }));
  return (
    <ActDialog
      label={t("succession.record")}
      note={t("succession.recordNote")}
      size="small"
      fields={[
        { name: "post", label: t("succession.post"), kind: "select", options },
        { name: "name", label: t("succession.name"), maxLength: 50 },
        { name: "identityNumber", label: t("succession.identityNumber"), maxLength: 24 },
        { name: "title", label: t("succession.title"), hint: t("succession.titleHint") },
        {
          ...{ name: "from", label: t("succession.from"), kind: "date" },
          ...{ initial: today, max: today, min: agency.approvedOn },
        },
      ]}
      run={({ post, name = "", identityNumber = "", title = "", from = "" }) =>
        unwrap(
          api.POST("/api/agencies/{slug}/successions", {
            params: { path: { slug } },
            headers: ifMatch(agency.version),
            body: { post: post as Row["post"], name, identityNumber, title, from },
          }),
        )
      }
      done={t("succession.recorded")}
    />
  );
}

function Acts(props: { agency: AgencyView; row: Row; onInvited: (link: string) => void }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const { agency, row } = props;
  const one = {
    params: { path: { slug, id: row.id } },
    headers: ifMatch(agency.version),
  };
  if (!row.waits) return null;
  return (
    <span className="hz-row">
      {row.mayConfirm && (
        <ActDialog
          label={t("succession.confirm")}
          note={t("succession.confirmNote", { name: row.name, post: t(`post.${row.post}`) })}
          type="primary"
          size="small"
          run={() => unwrap(api.POST("/api/agencies/{slug}/successions/{id}/confirmation", one))}
          onDone={({ invitation }) => invitation && props.onInvited(invitation.link)}
          done={t("succession.confirmed")}
        />
      )}
      {agency.actions.includes("recordSuccession") && (
        <ActDialog
          label={t("succession.withdraw")}
          note={t("succession.withdrawNote")}
          size="small"
          run={() => unwrap(api.POST("/api/agencies/{slug}/successions/{id}/withdrawal", one))}
          done={t("succession.withdrawn")}
        />
      )}
    </span>
  );
}

/** 自然替补: who follows in the union post acts at once, and is filed afterwards (GV-2). */
export function Successions({ agency }: { agency: AgencyView }) {
  const { t } = useTranslation();
  const [link, setLink] = useState("");
  const may = agency.actions.includes("recordSuccession");
  if (!may && agency.successions.length === 0) return null;
  return (
    <Card title={t("succession.heading")} extra={may && <Record agency={agency} />}>
      {link && <Alert type="success" showIcon title={t("succession.invitation", { link })} />}
      <Rows<Row>
        label={t("succession.heading")}
        rowKey="id"
        dataSource={agency.successions}
        empty={t("succession.none")}
        columns={[
          { title: t("succession.post"), render: (_, row) => t(`post.${row.post}`) },
          { title: t("succession.name"), dataIndex: "name", className: "hz-nowrap" },
          { title: t("succession.from"), dataIndex: "from", className: "hz-nowrap" },
          {
            title: t("succession.state"),
            render: (_, row) =>
              t(
                row.waits
                  ? "succession.waits"
                  : row.filedWith
                    ? "succession.filed"
                    : "succession.unfiled",
              ),
          },
          {
            title: "",
            key: "acts",
            render: (_, row) => <Acts agency={agency} row={row} onInvited={setLink} />,
          },
        ]}
      />
    </Card>
  );
}
