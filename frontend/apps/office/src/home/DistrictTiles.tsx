import type { labels } from "@huzhu/api/labels";
import { officeQueries } from "@huzhu/api/office";
import type { AgencyRow } from "@huzhu/api/types";
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

/** The tile's look is told by its word as well, never by colour alone. */
function Tile({ code, agencies }: { code: keyof typeof places; agencies: AgencyRow[] }) {
  const { t } = useTranslation();
  const [column, row] = places[code];
  const own = agencies.filter((agency) => agency.areaCode === code);
  const first = own[0];
  const status = first?.statusLabel ?? t("home.noAgency");
  return (
    <Link
      to={own.length === 1 && first ? `/agencies/${first.slug}` : `/agencies?area=${code}`}
      className={`tile ${first?.status ?? "none"}`}
      style={{ gridColumn: column, gridRow: row }}
    >
      <strong>{t(`district.${code}`)}</strong>
      <span>{own.length > 1 ? t("home.agencies", { count: own.length }) : status}</span>
    </Link>
  );
}

/** Tile grid of the 16 districts, and below it the agencies that belong to none. */
export function DistrictTiles() {
  const { t } = useTranslation();
  const agencies = useQuery(officeQueries.agencies({ size: 100 }));
  const items = agencies.data?.items ?? [];
  const others = items.filter((agency) => !agency.areaCode);
  const codes = Object.keys(places) as (keyof typeof places)[];
  return (
    <>
      <ProblemNotice problem={agencies.error} onRetry={() => agencies.refetch()} />
      <div className="tiles">
        {codes.map((code) => (
          <Tile key={code} code={code} agencies={items} />
        ))}
      </div>
      {others.length > 0 && (
        <>
          <h3>{t("home.others")}</h3>
          <div className="hz-row">
            {others.map((agency) => (
              <Link key={agency.slug} to={`/agencies/${agency.slug}`}>
                {agency.shortName}
              </Link>
            ))}
          </div>
        </>
      )}
    </>
  );
}
