import {
  AccountBookOutlined,
  BookOutlined,
  FileDoneOutlined,
  FileTextOutlined,
  GiftOutlined,
  HeartOutlined,
  HomeOutlined,
  IdcardOutlined,
  MedicineBoxOutlined,
  NotificationOutlined,
  ProfileOutlined,
  ReadOutlined,
  SafetyCertificateOutlined,
  ShopOutlined,
  TeamOutlined,
} from "@ant-design/icons";
import { $api, api, unwrap } from "@huzhu/api/client";
import { namePrefix } from "@huzhu/api/content";
import { findMembers, isIdentity } from "@huzhu/api/members";
import { may } from "@huzhu/api/session";
import type { Permission, SearchHit } from "@huzhu/api/types";
import { everyFiveMinutes, mineFirst } from "@huzhu/ui/duties";
import { AppShell, type MenuEntry } from "@huzhu/ui/shell";
import { beijingTime } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { Alert } from "antd";
import type { TFunction } from "i18next";
import { lazy, Suspense, useCallback } from "react";
import { useTranslation } from "react-i18next";
import { ActedBy } from "./ActedBy";
import { type AgencyHere, agenciesOf, engagementIn, useHere } from "./agency";
import { NewCase } from "./cases/NewCase";

const AgencySwitch = lazy(() => import("./AgencySwitch"));

const help = async () => (await import("./help.zh-CN.json")).default;

function menuFor({ slug, session }: AgencyHere, t: TFunction): MenuEntry[] {
  const entry = (path: string, key: string) => ({ path, label: t(`menu.${key}`) });
  return [
    { ...entry("/", "home"), icon: <HomeOutlined /> },
    { ...entry("/to-dos", "toDos"), icon: <FileDoneOutlined /> },
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
      ...entry("all-claims", "allClaims"),
      icon: <MedicineBoxOutlined />,
      children: [
        entry("/claims", "claims"),
        ...(may(session, "registerClaims", slug) ? [entry("/claims/new", "report")] : []),
        entry("/claims/failures", "failures"),
        entry("/claims/disbursements", "disbursements"),
        entry("/claims/reconciliations", "reconciliations"),
        entry("/claims/ledger", "claimSteps"),
        entry("/settled-people", "settled"),
        entry("/settled-shares", "settledShares"),
      ],
    },
    {
      ...entry("all-plans", "allPlans"),
      icon: <HeartOutlined />,
      children: [entry("/plans", "plans"), entry("/plans/simulation", "simulation")],
    },
    { ...entry("/budgets", "budget"), icon: <AccountBookOutlined /> },
    ...(may(session, "viewBooks", slug)
      ? [
          {
            ...entry("all-books", "allBooks"),
            icon: <BookOutlined />,
            children: [
              entry("/rebates", "rebates"),
              entry("/books/vouchers", "vouchers"),
              entry("/books/events", "bookEvents"),
              entry("/books/balance", "balance"),
              entry("/books/ledger", "ledger"),
              entry("/books/journal", "journal"),
              entry("/books/bank", "bank"),
              entry("/books/periods", "periods"),
            ],
          },
        ]
      : []),
    {
      ...entry("all-relief", "relief"),
      icon: <GiftOutlined />,
      children: [
        entry("/relief", "reliefCases"),
        ...(may(session, "prepareRelief", slug) ? [entry("/relief/new", "newRelief")] : []),
        entry("/campaigns", "campaigns"),
        entry("/relief/standards", "reliefStandards"),
      ],
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

/** What Ctrl+K can begin here, by the person's rights. */
function actsFor({ slug, session }: AgencyHere, t: TFunction): [string, string][] {
  const acts: [Permission, string, string][] = [
    ["registerClaims", "report", "/claims/new"],
    ["keepRosters", "importRoster", "/rosters"],
    ["keepRosters", "renew", "/renewals"],
    ["keepMembers", "addMember", "/members?new"],
    ["keepMembers", "addUnit", "/units?new"],
    ["recordContributions", "receive", "/contributions?state=open"],
    ["recordContributions", "importStatement", "/contributions/bank-lines"],
    ["keepBudgets", "prepareBudget", "/budgets"],
    ["prepareRelief", "newRelief", "/relief/new"],
    ["prepareVouchers", "newVoucher", "/books/vouchers/new"],
    ["reviewVouchers", "reviewVouchers", "/books/vouchers?state=submitted"],
    ["keepJournals", "importBank", "/books/bank"],
    ["handleCustody", "writeCheque", "/custody"],
    ["handleCustody", "preparePayment", "/electronic-payments?new"],
  ];
  return acts
    .filter(([right]) => may(session, right, slug))
    .map(([, key, path]) => [t(`act.${key}`), path]);
}

/** Where a hit of Ctrl+K leads. */
function pathOf(hit: SearchHit): string {
  if (hit.type === "roster") return `/rosters/${hit.id}`;
  if (hit.type === "receipt") return `/contributions?q=${encodeURIComponent(hit.title)}`;
  if (hit.type === "claim") return `/claims/${hit.id}`;
  if (hit.caseId) return `/cases/${hit.caseId}`;
  if (hit.type === "plan") return `/plans/${hit.id}`;
  if (hit.type === "colleague") return `/people/${hit.id}`;
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
  const { slug } = useHere();
  const agency = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}", { params: { path: { slug } } }),
  );
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
  const duties = useQuery({
    ...$api.queryOptions("get", "/api/agencies/{slug}/to-dos", { params: { path: { slug } } }),
    refetchInterval: everyFiveMinutes,
  });
  const toDos = useCallback(async () => {
    const all = await unwrap(
      api.GET("/api/agencies/{slug}/to-dos", { params: { path: { slug } } }),
    );
    return mineFirst(all).map((duty) => ({ ...duty, path: duty.address }));
  }, [slug]);
  const engagement = engagementIn(session, slug);
  return (
    <>
      {engagement && <Watermark text={`${engagement.firm} ${session.person.name}`} />}
      <AppShell
        product={t("product")}
        help={help}
        toDos={toDos}
        duties={duties.data}
        acts={actsFor(here, t)}
        menu={menuFor(here, t)}
        session={session}
        search={search}
        pathOf={pathOf}
        banner={
          <>
            <AuditorBanner />
            <ReadOnlyBanner />
            {!engagement && <ActedBy />}
          </>
        }
        headerExtra={<AgencyNow onChoose={onChoose} />}
      />
      {!engagement && <NewCase />}
    </>
  );
}
