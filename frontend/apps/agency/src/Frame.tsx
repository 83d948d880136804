import {
  FileTextOutlined,
  HomeOutlined,
  IdcardOutlined,
  NotificationOutlined,
  ShopOutlined,
  TeamOutlined,
} from "@ant-design/icons";
import { api, unwrap } from "@huzhu/api/client";
import { namePrefix } from "@huzhu/api/content";
import type { SearchHit } from "@huzhu/api/types";
import { ProblemNotice } from "@huzhu/ui/notices";
import { AppShell, type MenuEntry } from "@huzhu/ui/shell";
import { useQuery } from "@tanstack/react-query";
import { Alert, Select } from "antd";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { agenciesOf, useHere } from "./agency";
import { NewCase } from "./cases/NewCase";

function menuFor(t: TFunction): MenuEntry[] {
  const entry = (path: string, key: string) => ({ path, label: t(`menu.${key}`) });
  return [
    { ...entry("/", "home"), icon: <HomeOutlined /> },
    { ...entry("/cases", "cases"), icon: <FileTextOutlined /> },
    { ...entry("/notices", "notices"), icon: <NotificationOutlined /> },
    { ...entry("/profile", "profile"), icon: <IdcardOutlined /> },
    { ...entry("/points", "points"), icon: <ShopOutlined /> },
    {
      ...entry("all-people", "people"),
      icon: <TeamOutlined />,
      children: [entry("/committee", "committee"), entry("/people", "staff")],
    },
  ];
}

/** Where a hit of Ctrl+K leads. */
function pathOf(hit: SearchHit): string {
  if (hit.caseId) return `/cases/${hit.caseId}`;
  if (hit.type === "point") return `/points?q=${encodeURIComponent(hit.title)}`;
  return hit.type === "person" ? "/committee" : "/profile";
}

function ReadOnlyBanner() {
  const { t } = useTranslation();
  const { queries } = useHere();
  const agency = useQuery(queries.agency());
  if (agency.error)
    return <ProblemNotice problem={agency.error} onRetry={() => agency.refetch()} />;
  if (!agency.data?.readOnly) return null;
  const { status } = agency.data;
  const why = status === "lapsed" || status === "terminated" ? status : "other";
  return <Alert className="agency-banner" type="warning" showIcon title={t(`readOnly.${why}`)} />;
}

function AgencyNow({ onChoose }: { onChoose: (slug: string) => void }) {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const own = agenciesOf(session);
  const name = own.find((agency) => agency.slug === slug)?.name ?? "";
  return (
    <div className="agency-now" title={name}>
      {own.length === 1 ? (
        name.replace(namePrefix, "")
      ) : (
        <Select
          aria-label={t("agencyNow")}
          value={slug}
          options={own.map((agency) => ({ value: agency.slug, label: agency.name }))}
          onChange={onChoose}
        />
      )}
    </div>
  );
}

export function Frame({ onChoose }: { onChoose: (slug: string) => void }) {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const search = (q: string) =>
    unwrap(api.GET("/api/agencies/{slug}/search", { params: { path: { slug }, query: { q } } }));
  return (
    <>
      <AppShell
        product={t("product")}
        menu={menuFor(t)}
        session={session}
        search={search}
        pathOf={pathOf}
        banner={<ReadOnlyBanner />}
        headerExtra={<AgencyNow onChoose={onChoose} />}
      />
      <NewCase />
    </>
  );
}
