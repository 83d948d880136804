import { $api } from "@huzhu/api/client";
import { exportOfficeList } from "@huzhu/api/office";
import { ExportButton } from "@huzhu/ui/list";
import { ProblemNotice } from "@huzhu/ui/notices";
import { Rows } from "@huzhu/ui/rows";
import { useQuery } from "@tanstack/react-query";
import { Drawer, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { AccountState, PersonDetail, PostTags } from "../system/PersonDetail";

/** Who has which post in an agency; a person's drawer holds the way back in. */
export function AgencyPeople({ slug }: { slug: string }) {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const people = useQuery(
    $api.queryOptions("get", "/api/office/agencies/{slug}/people", { params: { path: { slug } } }),
  );
  const chosen = params.get("person");
  return (
    <div className="hz-stack">
      <div className="hz-row">
        <ExportButton
          name={`${slug}-people`}
          start={() => exportOfficeList("people")({ agency: slug })}
        />
      </div>
      <ProblemNotice problem={people.error} onRetry={() => people.refetch()} />
      <Rows
        label={t("agency.people")}
        rowKey="id"
        dataSource={people.data ?? []}
        loading={people.isPending}
        empty={t("agency.noPeople")}
        columns={[
          {
            title: t("people.name"),
            className: "hz-nowrap",
            render: (_, { id, name }) => <Link to={`?tab=people&person=${id}`}>{name}</Link>,
          },
          { title: t("people.userName"), dataIndex: "userName" },
          { title: t("people.posts"), render: (_, person) => <PostTags person={person} /> },
          { title: t("people.state"), render: (_, person) => <AccountState person={person} /> },
        ]}
      />
      <Drawer
        open={chosen !== null}
        title={t("people.person")}
        size={640}
        destroyOnHidden
        onClose={() => setParams({ tab: "people" }, { replace: true })}
      >
        {chosen && <PersonDetail id={chosen} agency={slug} />}
      </Drawer>
    </div>
  );
}

/** 管委会: its members as the agency keeps them (GV-1). */
export function AgencyCommittee({ slug }: { slug: string }) {
  const { t } = useTranslation();
  const members = useQuery(
    $api.queryOptions("get", "/api/office/agencies/{slug}/committee-members", {
      params: { path: { slug } },
    }),
  );
  return (
    <div className="hz-stack">
      <div className="hz-row">
        <ExportButton
          name={`${slug}-committee`}
          start={() => exportOfficeList("committee-members")({ agency: slug })}
        />
      </div>
      <ProblemNotice problem={members.error} onRetry={() => members.refetch()} />
      <Rows
        label={t("agency.committee")}
        rowKey="id"
        dataSource={members.data ?? []}
        loading={members.isPending}
        empty={t("agency.noMembers")}
        columns={[
          { title: t("people.name"), dataIndex: "name", className: "hz-nowrap" },
          { title: t("ui.case.role"), dataIndex: "roleLabel" },
          { title: t("ui.case.title"), dataIndex: "title" },
          { title: t("people.from"), dataIndex: "from", className: "hz-nowrap" },
          {
            title: t("people.to"),
            className: "hz-nowrap",
            render: (_, { to }) => to ?? <Tag color="success">{t("people.inForce")}</Tag>,
          },
        ]}
      />
    </div>
  );
}
