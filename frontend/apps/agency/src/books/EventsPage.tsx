import { exportAgencyList } from "@huzhu/api/agency";
import { api, unwrap } from "@huzhu/api/client";
import { money } from "@huzhu/api/money";
import { may } from "@huzhu/api/session";
import type { Schemas } from "@huzhu/api/types";
import { useAct } from "@huzhu/ui/act";
import { ListPage } from "@huzhu/ui/list";
import { ProblemNotice } from "@huzhu/ui/notices";
import { Button, type TableColumnsType, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { useHere } from "../agency";
import { optionsOf } from "../options";

type Row = Schemas["EventRow"];

/** Makes vouchers of the ticked events and hands them to the reviewer. */
function TakeUp({ chosen }: { chosen: Row[] }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const navigate = useNavigate();
  const ids = chosen.filter(({ cancelled }) => !cancelled).map(({ id }) => id);
  const take = useAct(
    () =>
      unwrap(
        api.POST("/api/agencies/{slug}/books/events/taking-up", {
          params: { path: { slug } },
          body: { ids },
        }),
      ),
    {
      done: t("books.takenUp", { count: ids.length }),
      onDone: () => navigate("/books/vouchers?state=submitted"),
    },
  );
  return (
    <>
      <Button
        type="primary"
        disabled={ids.length === 0}
        loading={take.isPending}
        onClick={() => take.mutate()}
      >
        {t("books.takeUp", { count: ids.length })}
      </Button>
      <ProblemNotice problem={take.error} />
    </>
  );
}

/** 有业务未制凭证: what happened and isn't booked yet. */
export default function EventsPage() {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const columns: TableColumnsType<Row> = [
    { title: t("books.date"), dataIndex: "on", className: "hz-nowrap" },
    { title: t("books.event"), dataIndex: "eventLabel" },
    { title: t("books.about"), dataIndex: "about" },
    { title: t("books.plan"), dataIndex: "planCode" },
    { title: t("books.purpose"), dataIndex: "purpose" },
    {
      ...{ title: t("books.total"), key: "amount", align: "right" },
      render: (_, { amount }) => money(amount),
    },
    {
      title: t("books.state"),
      key: "state",
      render: (_, { cancelled, voucherId }) =>
        cancelled && voucherId ? (
          <Link to={`/books/vouchers/${voucherId}`}>
            <Tag color="error">{t("books.toReverse")}</Tag>
          </Link>
        ) : (
          <Tag color="warning">{t("books.toBook")}</Tag>
        ),
    },
  ];
  return (
    <ListPage
      title={t("menu.bookEvents")}
      rowKey="id"
      columns={columns}
      filters={[{ name: "kind", label: t("books.event"), options: optionsOf(t, "bookEvent") }]}
      of="/api/agencies/{slug}/books/events"
      at={{ slug }}
      exportAll={exportAgencyList(slug, "book-events")}
      batch={
        may(session, "prepareVouchers", slug) ? (chosen) => <TakeUp chosen={chosen} /> : undefined
      }
      empty={t("books.nothingWaits")}
    />
  );
}
