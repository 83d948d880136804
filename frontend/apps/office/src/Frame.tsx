import {
  AlertOutlined,
  BarChartOutlined,
  ClockCircleOutlined,
  EyeOutlined,
  FileDoneOutlined,
  HeartOutlined,
  HomeOutlined,
  PayCircleOutlined,
  ReadOutlined,
  SafetyOutlined,
  SettingOutlined,
  UserAddOutlined,
} from "@ant-design/icons";
import { $api, api, unwrap } from "@huzhu/api/client";
import { may } from "@huzhu/api/session";
import type { Permission, SearchHit, SessionView } from "@huzhu/api/types";
import { everyFiveMinutes, mineFirst } from "@huzhu/ui/duties";
import { Message } from "@huzhu/ui/gate";
import { AppShell, type MenuEntry } from "@huzhu/ui/shell";
import { SignOut } from "@huzhu/ui/signOut";
import { useQuery } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { useSession } from "./useSession";

const help = async () => (await import("./help.zh-CN.json")).default;

/** The menu shows what the person's posts allow. */
function menuFor(session: SessionView, t: TFunction): MenuEntry[] {
  const can = (permission: Permission) => may(session, permission, "office");
  const entry = (path: string, key: string) => ({ path, label: t(`menu.${key}`) });
  const system = [
    entry("/people", "people"),
    entry("/engagements", "engagements"),
    entry("/parameters", "parameters"),
    entry("/calendar", "calendar"),
    ...(can("viewAudit")
      ? [entry("/audit", "audit"), entry("/security-events", "securityEvents")]
      : []),
    ...(can("watchSystem") ? [entry("/system", "watch")] : []),
  ];
  return [
    { ...entry("/", "home"), icon: <HomeOutlined /> },
    { ...entry("/to-dos", "toDos"), icon: <FileDoneOutlined /> },
    {
      ...entry("agency-work", "agencyWork"),
      icon: <SafetyOutlined />,
      children: [
        entry("/cases", "cases"),
        entry("/agencies", "agencies"),
        entry("/papers", "papers"),
      ],
    },
    { ...entry("/matters", "matters"), icon: <ReadOutlined /> },
    { ...entry("/joiner-decisions", "joiners"), icon: <UserAddOutlined /> },
    { ...entry("/oversight", "oversight"), icon: <EyeOutlined /> },
    {
      ...entry("supervision", "supervision"),
      icon: <PayCircleOutlined />,
      children: [
        entry("/claims", "claims"),
        entry("/claims/payables", "payables"),
        entry("/claims/overpayments", "overpayments"),
        entry("/claims/batches", "batches"),
        entry("/claims/reconciliations", "reconciliations"),
        entry("/settlements", "settlements"),
        entry("/contributions", "contributions"),
        entry("/rebates", "rebates"),
        entry("/budgets", "budgets"),
        entry("/relief", "relief"),
        entry("/books", "books"),
        entry("/charts", "charts"),
      ],
    },
    {
      ...entry("all-plans", "allPlans"),
      icon: <HeartOutlined />,
      children: [
        entry("/plans", "plans"),
        entry("/plans/simulation", "simulation"),
        entry("/start-up-loans", "loans"),
      ],
    },
    { ...entry("/deadlines", "deadlines"), icon: <ClockCircleOutlined /> },
    { ...entry("/statistics", "statistics"), icon: <BarChartOutlined /> },
    { ...entry("/misuse-reports", "misuse"), icon: <AlertOutlined /> },
    { ...entry("system", "system"), icon: <SettingOutlined />, children: system },
  ];
}

/** What Ctrl+K can begin here, by the person's rights. */
function actsFor(session: SessionView, t: TFunction): [string, string][] {
  const acts: [Permission, string, string][] = [
    ["reviewCases", "reviewCases", "/cases?status=submitted"],
    ["confirmDecisions", "confirmDecisions", "/cases?status=proposed"],
    ["proposeRulings", "proposeRulings", "/claims?state=sentUp"],
    ["confirmRulings", "confirmRulings", "/claims?state=proposed"],
    ["reviewBudgets", "reviewBudgets", "/budgets?state=handedIn"],
    ["confirmBudgets", "confirmBudgets", "/budgets?state=proposed"],
    ["keepRebates", "computeRebates", "/rebates"],
    ["confirmRebates", "confirmRebate", "/rebates?state=proposed"],
    ["proposeCharts", "proposeChart", "/charts"],
    ["confirmCharts", "confirmChart", "/charts"],
    ["payBenefits", "prepareBatch", "/claims/batches"],
    ["runSettlements", "runSettlement", "/settlements"],
    ["confirmSettlements", "confirmSettlement", "/settlements"],
    ["releaseBatches", "releaseBatch", "/claims/batches?state=prepared"],
    ["acknowledgeRemittances", "acknowledge", "/contributions/remittances"],
    ["proposePlans", "draftPlan", "/plans/draft"],
    ["proposePlans", "addLoan", "/start-up-loans?new"],
    ["editCalendar", "editCalendar", "/calendar"],
  ];
  return acts
    .filter(([right]) => may(session, right, "office"))
    .map(([, key, path]) => [t(`act.${key}`), path]);
}

const search = (q: string) => unwrap(api.GET("/api/office/search", { params: { query: { q } } }));

/** What waits for the person, with where it is fulfilled. */
const toDos = async () =>
  mineFirst(await unwrap(api.GET("/api/office/to-dos"))).map((duty) => ({
    ...duty,
    path: duty.address,
  }));

/** Where a hit of Ctrl+K leads. */
function pathOf(hit: SearchHit) {
  if (hit.type === "claim") return `/claims/${hit.id}`;
  if (hit.caseId) return `/cases/${hit.caseId}`;
  if (hit.type === "plan") return `/plans/${hit.id}`;
  return hit.agencySlug ? `/agencies/${hit.agencySlug}` : `/people/${hit.id}`;
}

export function Frame() {
  const { t } = useTranslation();
  const session = useSession();
  const allowed = may(session, "viewOffice", "office");
  const duties = useQuery({
    ...$api.queryOptions("get", "/api/office/to-dos"),
    ...{ refetchInterval: everyFiveMinutes, enabled: allowed },
  });
  if (!allowed)
    return (
      <Message title={t("noOfficePost")} note={t("noOfficePostNote")}>
        <SignOut />
      </Message>
    );
  return (
    <AppShell
      product={t("product")}
      help={help}
      toDos={toDos}
      duties={duties.data}
      acts={actsFor(session, t)}
      menu={menuFor(session, t)}
      session={session}
      search={search}
      pathOf={pathOf}
      headerExtra={<strong className="hz-wide">{t("officeName")}</strong>}
    />
  );
}
