import { $api } from "@huzhu/api/client";
import { shortNames } from "@huzhu/api/content";
import { exportOfficeList } from "@huzhu/api/office";
import type { DutyView } from "@huzhu/api/types";
import { Article } from "@huzhu/ui/article";
import { ListPage } from "@huzhu/ui/list";
import { DeadlineTag } from "@huzhu/ui/tags";
import { useQuery } from "@tanstack/react-query";
import type { TableColumnsType } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useAgencyOptions } from "../agencies/useAgencyOptions";

const states = ["overdue", "dueToday", "dueSoon", "upcoming"];

/** 期限一览: what is due or overdue over all agencies. */
export default function DeadlinesPage() {
  const { t } = useTranslation();
  const rules = useQuery($api.queryOptions("get", "/api/office/deadlines/rules")).data ?? [];
  const agencies = useAgencyOptions();
  const columns: TableColumnsType<DutyView> = [
    {
      title: t("toDos.what"),
      key: "title",
      render: (_, duty) => <Link to={duty.address}>{duty.title}</Link>,
    },
    {
      title: t("toDos.subject"),
      key: "subject",
      render: (_, duty) =>
        duty.subject !== duty.agencyName && (
          <span title={duty.subject}>{shortNames(duty.subject)}</span>
        ),
    },
    {
      title: t("toDos.agency"),
      key: "agency",
      render: (_, duty) =>
        duty.agencySlug && (
          <Link to={`/agencies/${duty.agencySlug}`} title={duty.agencyName ?? ""}>
            {shortNames(duty.agencyName ?? "")}
          </Link>
        ),
    },
    {
      title: t("toDos.left"),
      key: "left",
      render: (_, duty) => <DeadlineTag deadline={duty.deadline} />,
    },
    {
      title: t("toDos.due"),
      key: "due",
      className: "hz-nowrap",
      render: (_, duty) => duty.deadline?.due,
    },
    {
      title: t("toDos.from"),
      key: "from",
      className: "hz-nowrap",
      render: (_, duty) => duty.deadline?.from,
    },
    {
      title: t("toDos.article"),
      key: "article",
      render: (_, duty) => <Article of={duty.article} rule={duty.rule} />,
    },
  ];
  return (
    <ListPage
      title={t("menu.deadlines")}
      rowKey="key"
      columns={columns}
      filters={[
        { name: "q", label: t("deadlines.q") },
        { name: "agency", label: t("toDos.agency"), options: agencies },
        {
          name: "state",
          label: t("deadlines.state"),
          options: states.map((value) => ({ value, label: t(`deadlines.states.${value}`) })),
        },
        {
          name: "rule",
          label: t("deadlines.rule"),
          options: rules.map(({ id, title }) => ({ value: id, label: title })),
        },
      ]}
      of="/api/office/deadlines"
      exportAll={exportOfficeList("deadlines")}
      rowPath={(duty) => duty.address}
      empty={t("deadlines.empty")}
    />
  );
}
