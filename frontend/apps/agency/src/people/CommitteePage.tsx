import { exportAgencyList, type MemberRow } from "@huzhu/api/agency";
import { $api, api, ifMatch, unwrap } from "@huzhu/api/client";
import { ActDialog } from "@huzhu/ui/actDialog";
import { PageHead } from "@huzhu/ui/facts";
import { ExportButton } from "@huzhu/ui/list";
import { ProblemNotice } from "@huzhu/ui/notices";
import { Rows } from "@huzhu/ui/rows";
import { beijingDate } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import { useAgency, useHere } from "../agency";
import { optionsOf } from "../options";

function Add() {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const role = { name: "role", label: t("committee.role"), options: optionsOf(t, "committeeRole") };
  const initial = beijingDate(session.now);
  return (
    <ActDialog
      label={t("committee.add")}
      type="primary"
      creates
      fields={[
        { name: "name", label: t("committee.name"), maxLength: 50 },
        { ...role, kind: "select" },
        { name: "title", label: t("committee.title"), maxLength: 100 },
        { name: "from", label: t("committee.from"), kind: "date", initial },
      ]}
      run={({ name = "", role, title = "", from = "" }) =>
        unwrap(
          api.POST("/api/agencies/{slug}/committee-members", {
            params: { path: { slug } },
            body: { name, role: role as MemberRow["role"], title, from },
          }),
        )
      }
      done={t("committee.added")}
    />
  );
}

function End({ member }: { member: MemberRow }) {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const today = beijingDate(session.now);
  const day = { name: "lastDay", label: t("committee.lastDay"), initial: today, max: today };
  return (
    <ActDialog
      label={t("committee.end")}
      title={`${t("committee.end")}：${member.name}`}
      note={t("committee.endNote")}
      size="small"
      fields={[{ ...day, kind: "date", min: member.from }]}
      run={({ lastDay = "" }) =>
        unwrap(
          api.POST("/api/agencies/{slug}/committee-members/{id}/end", {
            params: { path: { slug, id: member.id } },
            headers: ifMatch(member.version),
            body: { lastDay },
          }),
        )
      }
      done={t("committee.ended")}
    />
  );
}

/** 管委会: a change of ordinary members is a notification only (AG-8). */
export default function CommitteePage() {
  const { t } = useTranslation();
  const { slug } = useHere();
  const members = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/committee-members", {
      params: { path: { slug } },
    }),
  );
  const mayKeep = useAgency().actions.includes("keepCommittee");
  const end = {
    title: t("committee.end"),
    render: (_: unknown, member: MemberRow) => !member.to && <End member={member} />,
  };
  return (
    <>
      <PageHead title={t("menu.committee")}>
        <ExportButton
          name={`${slug}-committee`}
          start={() => exportAgencyList(slug, "committee-members")({})}
        />
        {mayKeep && <Add />}
      </PageHead>
      <div className="hz-card">
        <p className="hz-muted">{t("committee.note")}</p>
        <ProblemNotice problem={members.error} onRetry={() => members.refetch()} />
        <Rows<MemberRow>
          label={t("menu.committee")}
          rowKey="id"
          loading={members.isPending}
          pagination={{
            hideOnSinglePage: true,
            showTotal: (total) => t("ui.list.total", { total }),
          }}
          dataSource={members.data ?? []}
          empty={t("committee.empty")}
          columns={[
            { title: t("committee.name"), dataIndex: "name", className: "hz-nowrap" },
            { title: t("committee.role"), dataIndex: "roleLabel" },
            { title: t("committee.title"), dataIndex: "title" },
            { title: t("committee.from"), dataIndex: "from", className: "hz-nowrap" },
            {
              title: t("committee.to"),
              render: (_, member) =>
                member.to ?? <Tag color="success">{t("committee.inOffice")}</Tag>,
            },
            ...(mayKeep ? [end] : []),
          ]}
        />
      </div>
    </>
  );
}
