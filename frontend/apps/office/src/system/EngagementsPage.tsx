import { $api, api, ifMatch, unwrap } from "@huzhu/api/client";
import { may } from "@huzhu/api/session";
import { EngagementDialog, EngagementTable } from "@huzhu/ui/engagements";
import { PageHead } from "@huzhu/ui/facts";
import { ProblemNotice } from "@huzhu/ui/notices";
import { beijingDate } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useSession } from "../useSession";

/** 审计与监督: whom the office has engaged to read which agencies (GV-11, GV-12). */
export default function EngagementsPage() {
  const { t } = useTranslation();
  const session = useSession();
  const today = beijingDate(session.now);
  const engagements = useQuery($api.queryOptions("get", "/api/office/engagements"));
  const all = useQuery(
    $api.queryOptions("get", "/api/office/agencies", {
      params: { query: { size: 100, sort: "slug" } },
    }),
  );
  const agencies = all.data?.items.map((a) => ({ value: a.slug, label: a.fullName })) ?? [];
  const at = (row: { id: string; version: number }) => ({
    params: { path: { id: row.id } },
    headers: ifMatch(row.version),
  });
  return (
    <>
      <PageHead title={t("menu.engagements")}>
        {may(session, "proposeEngagements", "office") && (
          <EngagementDialog
            label={t("ui.engagement.propose")}
            done={t("ui.engagement.proposed")}
            today={today}
            agencies={agencies}
            run={(body) => unwrap(api.POST("/api/office/engagements", { body }))}
          />
        )}
      </PageHead>
      <ProblemNotice problem={engagements.error} />
      <EngagementTable
        rows={engagements.data}
        loading={engagements.isPending}
        amend={(row) => (
          <EngagementDialog
            label={t("ui.engagement.amend")}
            done={t("ui.engagement.amended")}
            today={today}
            agencies={agencies}
            of={row}
            run={(body) => unwrap(api.PUT("/api/office/engagements/{id}", { ...at(row), body }))}
          />
        )}
        confirm={(row) =>
          unwrap(
            api.POST("/api/office/engagements/{id}/confirmation", {
              ...at(row),
              body: { revision: row.revision },
            }),
          )
        }
        end={(row) => unwrap(api.POST("/api/office/engagements/{id}/end", at(row)))}
      />
    </>
  );
}
