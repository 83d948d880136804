import { CheckCircleOutlined, CloseCircleOutlined } from "@ant-design/icons";
import { $api, api, unwrap } from "@huzhu/api/client";
import type { Schemas } from "@huzhu/api/types";
import { ActDialog } from "@huzhu/ui/actDialog";
import { Card, PageHead } from "@huzhu/ui/facts";
import { Loading } from "@huzhu/ui/gate";
import { ProblemNotice } from "@huzhu/ui/notices";
import { Rows } from "@huzhu/ui/rows";
import { beijingDate, beijingTime } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useHere } from "../agency";

type Books = Schemas["BooksView"];
type Period = Schemas["PeriodView"];

function Begin() {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  return (
    <ActDialog
      label={t("books.begin")}
      note={t("books.beginNote")}
      type="primary"
      fields={[
        {
          ...{ name: "first", label: t("books.firstDay"), kind: "date" },
          ...{ initial: `${beijingDate(session.now).slice(0, 7)}-01` },
          max: beijingDate(session.now),
        },
      ]}
      run={({ first = "" }) =>
        unwrap(
          api.POST("/api/agencies/{slug}/books/periods", {
            params: { path: { slug } },
            body: { year: Number(first.slice(0, 4)), month: Number(first.slice(5, 7)) },
          }),
        )
      }
      done={t("books.begun")}
    />
  );
}

/** The month to close next: what is still to be done, and the signature. */
function Next({ books, next }: { books: Books; next: Period }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const at = { params: { path: { slug, year: next.year, month: next.month } } };
  return (
    <Card
      title={t("books.toClose", { name: next.name })}
      extra={
        <>
          {books.actions.includes("carry") && (
            <ActDialog
              label={t("books.carry")}
              note={t("books.carryNote")}
              run={() =>
                unwrap(api.POST("/api/agencies/{slug}/books/periods/{year}/{month}/carrying", at))
              }
              done={t("books.submitted")}
            />
          )}
          {books.actions.includes("close") && (
            <ActDialog
              label={t("books.close")}
              title={t("books.closeOf", { name: next.name })}
              note={t("books.closeNote")}
              type="primary"
              run={() =>
                unwrap(api.POST("/api/agencies/{slug}/books/periods/{year}/{month}/closing", at))
              }
              done={t("books.closed")}
            />
          )}
        </>
      }
    >
      <ul className="hz-plain-list">
        {books.findings.map(({ check, done, words }) => (
          <li key={check}>
            {done ? <CheckCircleOutlined className="hz-ok" /> : <CloseCircleOutlined />}{" "}
            {t(`closingCheck.${check}`)}
            {!done && <strong>：{words}</strong>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** 会计期间: what stands in the way of closing, and what is closed for ever (FI-11). */
export default function PeriodsPage() {
  const { t } = useTranslation();
  const { slug } = useHere();
  const found = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/books/periods", { params: { path: { slug } } }),
  );
  const books = found.data;
  return (
    <>
      <PageHead title={t("menu.periods")}>{books?.actions.includes("begin") && <Begin />}</PageHead>
      <ProblemNotice problem={found.error} onRetry={() => found.refetch()} />
      {found.isPending && <Loading />}
      {books && (
        <div className="hz-stack">
          {books.next && <Next books={books} next={books.next} />}
          <Card>
            <Rows<Period>
              label={t("menu.periods")}
              empty={t("books.notBegun")}
              rowKey="name"
              dataSource={books.periods}
              columns={[
                {
                  title: t("books.month"),
                  render: (_, { name, year, month }) => (
                    <Link to={`/books/balance?year=${year}&month=${month}`}>{name}</Link>
                  ),
                },
                {
                  title: t("books.state"),
                  render: (_, { state }) => (
                    <Tag color={state === "closed" ? "success" : "processing"}>
                      {t(`periodState.${state}`)}
                    </Tag>
                  ),
                },
                { title: t("books.vouchers"), dataIndex: "vouchers", align: "right" },
                { title: t("books.closedBy"), dataIndex: "closedBy" },
                {
                  title: t("books.closedAt"),
                  render: (_, { closedAt }) => closedAt && beijingTime(closedAt),
                },
                {
                  title: t("books.hash"),
                  render: (_, { hash }) => hash && <code title={hash}>{hash.slice(0, 16)}…</code>,
                },
              ]}
            />
          </Card>
        </div>
      )}
    </>
  );
}
