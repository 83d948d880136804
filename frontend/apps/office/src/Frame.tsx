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
import { api, unwrap } from "@huzhu/api/client";
import { may } from "@huzhu/api/session";
import type { Permission, SearchHit, SessionView } from "@huzhu/api/types";
import { Message } from "@huzhu/ui/gate";
import { AppShell, type MenuEntry } from "@huzhu/ui/shell";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { useSession } from "./useSession";

/** The menu shows what the person's posts allow. */
function menuFor(session: SessionView, t: TFunction): MenuEntry[] {
  const can = (permission: Permission) => may(session, permission, "office");
  const entry = (path: string, key: string) => ({ path, label: t(`menu.${key}`) });
  const system = [
    entry("/people", "people"),
    entry("/engagements", "engagements"),
    entry("/parameters", "parameters"),
    entry("/calendar", "calendar"),
    ...(can("viewAudit") ? [entry("/audit", "audit")] : []),
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
      children: [entry("/contributions", "contributions")],
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

const search = (q: string) => unwrap(api.GET("/api/office/search", { params: { query: { q } } }));

/** Where a hit of Ctrl+K leads. */
const pathOf = (hit: SearchHit) =>
  hit.caseId ? `/cases/${hit.caseId}` : `/agencies/${hit.agencySlug}`;

export function Frame() {
  const { t } = useTranslation();
  const session = useSession();
  if (!may(session, "viewOffice", "office"))
    return <Message title={t("noOfficePost")} note={t("noOfficePostNote")} />;
  return (
    <AppShell
      product={t("product")}
      menu={menuFor(session, t)}
      session={session}
      search={search}
      pathOf={pathOf}
    />
  );
}
