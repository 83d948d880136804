import {
  FileTextOutlined,
  HeartOutlined,
  HomeOutlined,
  IdcardOutlined,
  NotificationOutlined,
  ProfileOutlined,
  ReadOutlined,
  SafetyCertificateOutlined,
  ShopOutlined,
  TeamOutlined,
} from "@ant-design/icons";
import { api, unwrap } from "@huzhu/api/client";
import { namePrefix } from "@huzhu/api/content";
import { findMembers, isIdentity } from "@huzhu/api/members";
import { may } from "@huzhu/api/session";
import type { SearchHit } from "@huzhu/api/types";
import { AppShell, type MenuEntry } from "@huzhu/ui/shell";
import { beijingTime } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { Alert } from "antd";
import type { TFunction } from "i18next";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { type AgencyHere, agenciesOf, engagementIn, useHere } from "./agency";
import { NewCase } from "./cases/NewCase";

const AgencySwitch = lazy(() => import("./AgencySwitch"));

function menuFor({ slug, session }: AgencyHere, t: TFunction): MenuEntry[] {
  const entry = (path: string, key: string) => ({ path, label: t(`menu.${key}`) });
  return [
    { ...entry("/", "home"), icon: <HomeOutlined /> },
    { ...entry("/cases", "cases"), icon: <FileTextOutlined /> },
    { ...entry("/notices", "notices"), icon: <NotificationOutlined /> },
    { ...entry("/office-matters", "matters"), icon: <ReadOutlined /> },
    { ...entry("/profile", "profile"), icon: <IdcardOutlined /> },
    { ...entry("/points", "points"), icon: <ShopOutlined /> },
    {
      ...entry("all-enrolment", "enrolment"),
      icon: <ProfileOutlined />,
      children: [
        entry("/units", "units"),
        entry("/members", "insured"),
        entry("/rosters", "rosters"),
        entry("/renewals", "renewals"),
        entry("/contributions", "contributions"),
        entry("/contacts", "contacts"),
        entry("/statistics", "statistics"),
      ],
    },
    {
      ...entry("all-plans", "allPlans"),
      icon: <HeartOutlined />,
      children: [entry("/plans", "plans"), entry("/plans/simulation", "simulation")],
    },
    {
      ...entry("all-custody", "custody"),
      icon: <SafetyCertificateOutlined />,
      children: [
        entry("/custody", "custodyNow"),
        entry("/custody/cheques", "cheques"),
        entry("/custody/seal-uses", "sealUses"),
        entry("/custody/transfers", "transfers"),
        entry("/electronic-payments", "payments"),
      ],
    },
    {
      ...entry("all-people", "people"),
      icon: <TeamOutlined />,
      children: [
        entry("/committee", "committee"),
        entry("/meetings", "meetings"),
        entry("/internal-rules", "rules"),
        entry("/yearly-tasks", "year"),
        entry("/people", "staff"),
        entry("/handovers", "handovers"),
        entry("/engagements", "engagements"),
        entry("/api-clients", "apiClients"),
        ...(may(session, "viewAgencyAudit", slug) ? [entry("/audit", "audit")] : []),
      ],
    },
  ];
}

/** Where a hit of Ctrl+K leads. */
function pathOf(hit: SearchHit): string {
  if (hit.caseId) return `/cases/${hit.caseId}`;
  if (hit.type === "unit") return `/units/${hit.id}`;
  if (hit.type === "member") return `/members/${hit.id}`;
  if (hit.type === "point") return `/points?q=${encodeURIComponent(hit.title)}`;
  return hit.type === "person" ? "/committee" : "/profile";
}

/** An identity number is asked for in a body: addresses end up in logs. */
async function findHits(slug: string, identity: string): Promise<SearchHit[]> {
  const { items } = await findMembers(slug, identity);
  return items.map(({ id, name, unit }) => ({
    type: "member",
    title: name,
    note: unit,
    caseId: null,
    agencySlug: slug,
    id,
  }));
}

function ReadOnlyBanner() {
  const { t } = useTranslation();
  const { queries } = useHere();
  const agency = useQuery(queries.agency());
  if (!agency.data?.readOnly) return null;
  const { status } = agency.data;
  const why = status === "lapsed" || status === "terminated" ? status : "other";
  return <Alert className="agency-banner" type="warning" showIcon title={t(`readOnly.${why}`)} />;
}

/** An auditor always sees as whom, and until when (GV-11). */
function AuditorBanner() {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const engagement = engagementIn(session, slug);
  if (!engagement) return null;
  const { kind, firm, from, to, masked } = engagement;
  const until = to ?? t("ui.engagement.openEnd");
  return (
    <Alert
      className="agency-banner"
      type="info"
      showIcon
      title={t("auditor.banner", { kind: t(`engagementKind.${kind}`), firm, from, to: until })}
      description={masked && t("auditor.masked")}
    />
  );
}

/** What an auditor photographs or prints says whose look it was. */
function Watermark({ text }: { text: string }) {
  const { session } = useHere();
  const mark = `${text} ${beijingTime(session.now)}`;
  return (
    <div className="agency-watermark" aria-hidden="true">
      {Array.from({ length: 24 }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same words, over and over
        <span key={at}>{mark}</span>
      ))}
    </div>
  );
}

function AgencyNow({ onChoose }: { onChoose: (slug: string) => void }) {
  const { slug, session } = useHere();
  const own = agenciesOf(session);
  const name = own.find((agency) => agency.slug === slug)?.name ?? "";
  return (
    <div className="agency-now" title={name}>
      {own.length === 1 ? (
        name.replace(namePrefix, "")
      ) : (
        <Suspense fallback={name}>
          <AgencySwitch onChoose={onChoose} />
        </Suspense>
      )}
    </div>
  );
}

export function Frame({ onChoose }: { onChoose: (slug: string) => void }) {
  const { t } = useTranslation();
  const here = useHere();
  const { slug, session } = here;
  const search = (q: string) =>
    isIdentity(q)
      ? findHits(slug, q)
      : unwrap(
          api.GET("/api/agencies/{slug}/search", { params: { path: { slug }, query: { q } } }),
        );
  const engagement = engagementIn(session, slug);
  return (
    <>
      {engagement && <Watermark text={`${engagement.firm} ${session.person.name}`} />}
      <AppShell
        product={t("product")}
        menu={menuFor(here, t)}
        session={session}
        search={search}
        pathOf={pathOf}
        banner={
          <>
            <AuditorBanner />
            <ReadOnlyBanner />
          </>
        }
        headerExtra={<AgencyNow onChoose={onChoose} />}
      />
      {!engagement && <NewCase />}
    </>
  );
}
