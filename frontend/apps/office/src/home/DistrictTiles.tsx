import { $api } from "@huzhu/api/client";
import type { labels } from "@huzhu/api/labels";
import type { StatisticsView } from "@huzhu/api/types";
import { ProblemNotice } from "@huzhu/ui/notices";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";

/** Where the sixteen districts lie, roughly: column and row of a tile grid. */
const places: Record<keyof typeof labels.district, [column: number, row: number]> = {
  "110116": [3, 1],
  "110119": [2, 2],
  "110118": [4, 1],
  "110114": [2, 3],
  "110113": [3, 2],
  "110117": [4, 2],
  "110109": [1, 3],
  "110108": [3, 3],
  "110105": [4, 3],
  "110107": [1, 4],
  "110102": [2, 4],
  "110101": [3, 4],
  "110112": [4, 4],
  "110111": [1, 5],
  "110106": [2, 5],
  "110115": [3, 5],
};

type District = StatisticsView["districts"][number];

/** The tile's look is told by its word as well, never by colour alone. */
function Tile({ district }: { district: District }) {
  const { t } = useTranslation();
  const { code, name, slug, status, statusLabel, overdue, otherAgencies } = district;
  const [column, row] = places[code as keyof typeof places] ?? [1, 6];
  return (
    <Link
      to={slug && otherAgencies === 0 ? `/agencies/${slug}` : `/agencies?area=${code}`}
      className={`tile ${status ?? "none"}`}
      style={{ gridColumn: column, gridRow: row }}
    >
      <strong>{name}</strong>
      <span>{statusLabel ?? t("home.noAgency")}</span>
      {otherAgencies > 0 && <span>{t("home.others", { count: otherAgencies })}</span>}
      {overdue > 0 && <span className="overdue">{t("home.overdue", { count: overdue })}</span>}
    </Link>
  );
}

/** Tile grid of the 16 districts, and below it the kinds of agencies that belong to none. */
export function DistrictTiles() {
  const { t } = useTranslation();
  const statistics = useQuery($api.queryOptions("get", "/api/office/statistics"));
  const { districts = [], byKind = [] } = statistics.data ?? {};
  return (
    <>
      <ProblemNotice problem={statistics.error} onRetry={() => statistics.refetch()} />
      <div className="tiles">
        {districts.map((district) => (
          <Tile key={district.code} district={district} />
        ))}
      </div>
      <p className="hz-row">
        {byKind
          .filter(({ kind, total }) => kind !== "district" && total > 0)
          .map(({ kind, label, total }) => (
            <Link key={kind} to={`/agencies?kind=${kind}`}>
              {t("home.ofKind", { label, total })}
            </Link>
          ))}
      </p>
    </>
  );
}
