import { $api, api, unwrap } from "@huzhu/api/client";
import { money, moneyOf } from "@huzhu/api/money";
import { may } from "@huzhu/api/session";
import type { Schemas } from "@huzhu/api/types";
import { ActDialog } from "@huzhu/ui/actDialog";
import { Card, PageHead } from "@huzhu/ui/facts";
import { Loading } from "@huzhu/ui/gate";
import { ProblemNotice } from "@huzhu/ui/notices";
import { Rows } from "@huzhu/ui/rows";
import { useQuery } from "@tanstack/react-query";
import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useHere } from "../agency";
import { useUsable } from "../records/usable";

type Line = Schemas["StandardLineView"];
type Cause = Schemas["ReliefCause"];
type Typed = Partial<Record<string, string>>;

const causes: Cause[] = [
  "seriousIllness",
  "accident",
  "naturalDisaster",
  "publicEmergency",
  "deathFromIllness",
];
const sums = ["planBenefit", "relief", "condolence"] as const;

const parsed = (value: string | undefined) => JSON.parse(value || "{}") as Typed;

const typedOf = (lines: Line[]) =>
  JSON.stringify(
    Object.fromEntries(
      lines.flatMap((line) =>
        sums
          .filter((sum) => line[sum] !== null)
          .map((sum) => [`${line.cause} ${sum}`, money(line[sum] ?? 0)]),
      ),
    ),
  );

const linesOf = (typed: Typed): Line[] =>
  causes
    .map((cause) => ({
      cause,
      planBenefit: moneyOf(typed[`${cause} planBenefit`]),
      relief: moneyOf(typed[`${cause} relief`]),
      condolence: moneyOf(typed[`${cause} condolence`]),
    }))
    .filter((line) => sums.some((sum) => line[sum] !== null));

/** All causes at once; what stays empty has no standard. */
function LinesField(props: { id?: string; value?: string; onChange?: (value: string) => void }) {
  const { t } = useTranslation();
  const typed = parsed(props.value);
  return (
    <table className="budget-lines">
      <thead>
        <tr>
          <th>{t("relief.cause")}</th>
          {sums.map((sum) => (
            <th key={sum}>{t(`relief.standard.${sum}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {causes.map((cause, row) => (
          <tr key={cause}>
            <td>{t(`reliefCause.${cause}`)}</td>
            {sums.map((sum, column) => {
              const name = `${cause} ${sum}`;
              const value = typed[name] ?? "";
              return (
                <td key={sum}>
                  <Input
                    id={row + column === 0 ? props.id : undefined}
                    aria-label={`${t(`reliefCause.${cause}`)} ${t(`relief.standard.${sum}`)}`}
                    inputMode="decimal"
                    status={value && moneyOf(value) === null ? "error" : undefined}
                    maxLength={20}
                    value={value}
                    onChange={({ target }) =>
                      props.onChange?.(JSON.stringify({ ...typed, [name]: target.value }))
                    }
                  />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Pass({ last }: { last: Line[] }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const passed = useUsable("reliefStandards");
  return (
    <ActDialog
      label={t("relief.standard.pass")}
      note={t("relief.standard.note")}
      type="primary"
      creates
      fields={[
        {
          ...{ name: "lines", label: t("relief.standards"), initial: typedOf(last) },
          input: (form) => <LinesField {...form} />,
          check: (value) =>
            Object.values(parsed(value)).some((sum) => sum && moneyOf(sum) === null)
              ? t("ui.amountWrong")
              : undefined,
        },
        {
          ...{ name: "resolutionId", label: t("ui.records.resolution"), kind: "select" },
          options: passed ?? [],
        },
      ]}
      run={({ lines, resolutionId }) =>
        unwrap(
          api.POST("/api/agencies/{slug}/relief-standards", {
            params: { path: { slug } },
            body: { lines: linesOf(parsed(lines)), resolutionId: resolutionId ?? null },
          }),
        )
      }
      done={t("relief.standard.passed")}
    />
  );
}

/** 救助慰问标准: the agency's own, the newest in force (RE-11). */
export default function StandardsPage() {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const found = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/relief-standards", {
      params: { path: { slug } },
    }),
  );
  return (
    <>
      <PageHead title={t("relief.standards")}>
        {found.data && may(session, "prepareRelief", slug) && (
          <Pass key={found.data[0]?.number ?? 0} last={found.data[0]?.lines ?? []} />
        )}
        <Link to="/relief">{t("menu.reliefCases")}</Link>
      </PageHead>
      <ProblemNotice problem={found.error} onRetry={() => found.refetch()} />
      {found.isPending && <Loading />}
      <div className="hz-stack">
        {found.data?.length === 0 && (
          <Card>
            <p className="hz-muted">{t("relief.standard.none")}</p>
          </Card>
        )}
        {found.data?.map((standard, at) => (
          <Card
            key={standard.id}
            title={t(at === 0 ? "relief.standard.inForce" : "relief.standard.earlier", {
              ...{ number: standard.number, on: standard.passedOn },
            })}
          >
            <Rows<Line>
              label={t("relief.standards")}
              empty=""
              rowKey="cause"
              dataSource={standard.lines}
              columns={[
                {
                  title: t("relief.cause"),
                  key: "cause",
                  render: (_, line) => t(`reliefCause.${line.cause}`),
                },
                ...sums.map((sum) => ({
                  ...{ title: t(`relief.standard.${sum}`), key: sum, align: "right" as const },
                  render: (_: unknown, line: Line) => {
                    const of = line[sum];
                    return of === null ? "—" : money(of);
                  },
                })),
              ]}
            />
          </Card>
        ))}
      </div>
    </>
  );
}
