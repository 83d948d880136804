import { exportAgencyList } from "@huzhu/api/agency";
import { api, unwrap } from "@huzhu/api/client";
import { money } from "@huzhu/api/money";
import { may } from "@huzhu/api/session";
import type { Schemas } from "@huzhu/api/types";
import { useAct } from "@huzhu/ui/act";
import { redIf, VoucherStateTag } from "@huzhu/ui/books";
import { ListPage } from "@huzhu/ui/list";
import { ProblemNotice } from "@huzhu/ui/notices";
import { PrintButton } from "@huzhu/ui/paper";
import { beijingDate } from "@huzhu/ui/time";
import { Button, type TableColumnsType } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { useHere } from "../agency";
import { optionsOf } from "../options";

type Row = Schemas["VoucherRow"];

/** Posts the ticked vouchers, all of them or none. */
function PostMany({ chosen }: { chosen: Row[] }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const ready = chosen.filter(({ mayPost }) => mayPost);
  const post = useAct(
    () =>
      unwrap(
        api.POST("/api/agencies/{slug}/books/postings", {
          params: { path: { slug } },
          body: { vouchers: ready.map(({ id, version }) => ({ id, version })) },
        }),
      ),
    { done: t("books.postedMany", { count: ready.length }) },
  );
  return (
    <>
      <Button
        type="primary"
        disabled={ready.length === 0}
        loading={post.isPending}
        onClick={() => post.mutate()}
      >
        {t("books.postMany", { count: ready.length })}
      </Button>
      <ProblemNotice problem={post.error} />
    </>
  );
}

/** 记账凭证, newest first; a reviewer ticks and posts many at once. */
export default function VouchersPage() {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const [params] = useSearchParams();
  const thisYear = Number(beijingDate(session.now).slice(0, 4));
  const columns: TableColumnsType<Row> = [
    { title: t("books.date"), dataIndex: "date", className: "hz-nowrap" },
    {
      title: t("books.number"),
      key: "name",
      className: "hz-nowrap",
      render: (_, { id, name }) => <Link to={`/books/vouchers/${id}`}>{name}</Link>,
    },
    { title: t("books.kind"), dataIndex: "kindLabel" },
    { title: t("books.summary"), dataIndex: "summary" },
    {
      title: t("books.total"),
      key: "total",
      align: "right",
      render: (_, { total }) => <span className={redIf(total)}>{money(total)}</span>,
    },
    {
      title: t("books.state"),
      key: "state",
      render: (_, { state, stateLabel }) => <VoucherStateTag state={state} label={stateLabel} />,
    },
    { title: t("books.preparedBy"), dataIndex: "preparedBy" },
    { title: t("books.reviewedBy"), dataIndex: "reviewedBy" },
  ];
  const [year, month] = [params.get("year"), params.get("month")];
  return (
    <ListPage
      title={t("menu.vouchers")}
      rowKey="id"
      columns={columns}
      filters={[
        { name: "state", label: t("books.state"), options: optionsOf(t, "voucherState") },
        {
          name: "year",
          label: t("books.year"),
          options: [thisYear, thisYear - 1].map((one) => ({
            value: String(one),
            label: t("books.yearOf", { year: one }),
          })),
        },
        {
          name: "month",
          label: t("books.month"),
          options: Array.from({ length: 12 }, (_, at) => ({
            value: String(at + 1),
            label: t("books.monthOf", { month: at + 1 }),
          })),
        },
        { name: "q", label: t("books.summary") },
      ]}
      of="/api/agencies/{slug}/books/vouchers"
      at={{ slug }}
      exportAll={exportAgencyList(slug, "vouchers")}
      rowPath={({ id }) => `/books/vouchers/${id}`}
      batch={
        may(session, "reviewVouchers", slug) ? (chosen) => <PostMany chosen={chosen} /> : undefined
      }
      actions={
        <>
          {year && month && (
            <PrintButton
              href={`/api/agencies/${slug}/books/voucher-sheets.pdf?year=${year}&month=${month}`}
            >
              {t("books.printMonth")}
            </PrintButton>
          )}
          {may(session, "prepareVouchers", slug) && (
            <Link to="/books/vouchers/new">
              <Button type="primary">{t("books.new")}</Button>
            </Link>
          )}
        </>
      }
      empty={t("books.none")}
    />
  );
}
