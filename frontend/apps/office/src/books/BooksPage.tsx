import { shortNames } from "@huzhu/api/content";
import { exportOfficeList } from "@huzhu/api/office";
import type { Schemas } from "@huzhu/api/types";
import { ListPage } from "@huzhu/ui/list";
import { type TableColumnsType, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";

type Row = Schemas["AgencyBooksRow"];

/** 代办处结账: since when each agency keeps books, and up to when they are closed (FI-11). */
export default function BooksPage() {
  const { t } = useTranslation();
  const columns: TableColumnsType<Row> = [
    {
      title: t("oversight.agency"),
      key: "agency",
      render: (_, { slug, fullName }) => (
        <Link to={`/agencies/${slug}`} title={fullName}>
          {shortNames(fullName)}
        </Link>
      ),
    },
    {
      title: t("books.begunWith"),
      key: "begunWith",
      render: (_, { begunWith }) => begunWith?.slice(0, 7) ?? t("books.notBegun"),
    },
    { title: t("books.closedUntil"), dataIndex: "closedUntil", className: "hz-nowrap" },
    {
      title: t("books.open"),
      key: "open",
      align: "right",
      render: (_, { open }) => (open > 0 ? <Tag color="warning">{open}</Tag> : open),
    },
    { title: t("books.vouchers"), dataIndex: "vouchers", align: "right" },
    {
      title: t("books.hash"),
      key: "hash",
      render: (_, { hash }) => hash && <code title={hash}>{hash.slice(0, 16)}…</code>,
    },
  ];
  return (
    <ListPage
      title={t("menu.books")}
      rowKey="slug"
      columns={columns}
      filters={[{ name: "q", label: t("oversight.agency") }]}
      of="/api/office/books"
      exportAll={exportOfficeList("agency-books")}
      empty={t("books.none")}
    />
  );
}
