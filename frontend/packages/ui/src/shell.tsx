import {
  FontSizeOutlined,
  LogoutOutlined,
  MenuOutlined,
  QuestionCircleOutlined,
  UserOutlined,
} from "@ant-design/icons";
import type { DutyView, SearchHit, SessionView } from "@huzhu/api/types";
import { Button, Dropdown, Layout, Menu, Tag } from "antd";
import {
  lazy,
  type ReactNode,
  Suspense,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { useTranslation } from "react-i18next";
import { Link, Outlet, useLocation, useNavigate } from "react-router";
import { Bell } from "./bell";
import { CrashGuard, Loading } from "./gate";
import type { HelpSource, HelpTab } from "./helpDrawer";
import mark from "./mark.svg";
import { MenuContext, type MenuEntry } from "./menu";
import type { ToDo } from "./nextToDo";
import { useLargeText } from "./root";
import { SearchPalette } from "./search";
import { signOut } from "./signOut";
import { beijingTime } from "./time";

const NextToDo = lazy(async () => ({ default: (await import("./nextToDo")).NextToDo }));
const HelpDrawer = lazy(() => import("./helpDrawer"));
const SideDrawer = lazy(() => import("./sideDrawer"));

export type { MenuEntry };

interface Props {
  product: string;
  menu: MenuEntry[];
  session: SessionView;
  search: (q: string) => Promise<SearchHit[]>;
  pathOf: (hit: SearchHit) => string;
  /** Between header and page: say, a read-only notice or the choice of an agency. */
  banner?: ReactNode;
  headerExtra?: ReactNode;
  /** What Ctrl+K can begin: the act and the page that opens it. */
  acts: [title: string, path: string][];
  /** What waits for the person now, the most urgent first. */
  toDos: () => Promise<ToDo[]>;
  /** The same as it was last read, for the bell. */
  duties?: DutyView[];
  /** How each page is used, by its route. */
  help: HelpSource;
}

const leaves = (menu: MenuEntry[]) => menu.flatMap((entry) => entry.children ?? [entry]);

/** The groups of the menu that the person has folded, on this device. */
function closedGroups(): string[] {
  try {
    return JSON.parse(localStorage.getItem("closed-groups") ?? "[]");
  } catch {
    return [];
  }
}

function SideMenu({ menu, onGo }: { menu: MenuEntry[]; onGo?: () => void }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const matches = leaves(menu)
    .filter(({ path }) => pathname === path || (path !== "/" && pathname.startsWith(`${path}/`)))
    .sort((a, b) => b.path.length - a.path.length);
  const item = (entry: MenuEntry) => ({
    key: entry.path,
    icon: entry.icon,
    label: entry.children ? (
      entry.label
    ) : (
      <Link to={entry.path} onClick={onGo}>
        {entry.label}
      </Link>
    ),
  });
  const groups = menu.filter((entry) => entry.children).map((entry) => entry.path);
  const [closed, setClosed] = useState<string[]>(closedGroups);
  const [here] = matches;
  const own = menu.find((entry) => entry.children?.some((child) => child === here))?.path;
  const nav = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is selected
  useEffect(() => {
    nav.current?.querySelector(".ant-menu-item-selected")?.scrollIntoView({ block: "nearest" });
  }, [pathname]);
  return (
    <nav ref={nav} aria-label={t("ui.mainMenu")}>
      <Menu
        mode="inline"
        selectedKeys={matches.slice(0, 1).map((entry) => entry.path)}
        openKeys={groups.filter((path) => path === own || !closed.includes(path))}
        onOpenChange={(open) => {
          const next = groups.filter((path) => !open.includes(path));
          localStorage.setItem("closed-groups", JSON.stringify(next));
          setClosed(next);
        }}
        items={menu.map((entry) => ({ ...item(entry), children: entry.children?.map(item) }))}
        style={{ borderInlineEnd: 0 }}
      />
    </nav>
  );
}

function UserMenu({ session }: { session: SessionView }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { large, setLarge } = useLargeText();
  const acts: Record<string, () => unknown> = {
    account: () => navigate("/account"),
    large: () => setLarge(!large),
    out: signOut,
  };
  const items = [
    { key: "account", icon: <UserOutlined />, label: t("ui.account") },
    {
      key: "large",
      icon: <FontSizeOutlined />,
      label: t(large ? "ui.normalText" : "ui.largeText"),
    },
    { key: "out", icon: <LogoutOutlined />, label: t("ui.signOut") },
  ];
  return (
    <Dropdown trigger={["click"]} menu={{ items, onClick: ({ key }) => acts[key]?.() }}>
      <Button type="text" icon={<UserOutlined />} aria-haspopup="menu">
        {session.person.name}
      </Button>
    </Dropdown>
  );
}

function LargeTextSwitch() {
  const { t } = useTranslation();
  const { large, setLarge } = useLargeText();
  return (
    <Button
      type="text"
      className="hz-large"
      icon={<FontSizeOutlined />}
      aria-pressed={large}
      aria-label={t("ui.largeText")}
      onClick={() => setLarge(!large)}
    >
      <span className="hz-wide">{t("ui.largeText")}</span>
    </Button>
  );
}

/** ? opens the help, but not while somebody is writing. */
function HelpButton({ help }: { help: HelpSource }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<HelpTab>();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const writing = (event.target as Element).closest?.("input,textarea,[contenteditable]");
      if (event.key !== "?" || writing || event.isComposing) return;
      event.preventDefault();
      setOpen("shortcuts");
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
  return (
    <>
      <Button
        type="text"
        className="hz-help-button"
        icon={<QuestionCircleOutlined />}
        aria-haspopup="dialog"
        aria-label={t("ui.help.open")}
        aria-keyshortcuts="?"
        onClick={() => setOpen("here")}
      >
        <span className="hz-wide">{t("ui.help.open")}</span>
      </Button>
      {open && (
        <Suspense>
          <HelpDrawer help={help} tab={open} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
    </>
  );
}

const watchNetwork = (change: () => void) => {
  window.addEventListener("online", change);
  window.addEventListener("offline", change);
  return () => {
    window.removeEventListener("online", change);
    window.removeEventListener("offline", change);
  };
};

/** Without a network what is asked waits, and goes on by itself: the person is told so. */
function Offline() {
  const { t } = useTranslation();
  const online = useSyncExternalStore(watchNetwork, () => navigator.onLine);
  return (
    <div role="status" className="hz-offline">
      {!online && t("ui.offline")}
    </div>
  );
}

/** The frame of both workspaces: side menu, header with search and user menu, the page. */
export function AppShell(props: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { pathname, state } = useLocation();
  // Fetched with the first card that somebody follows.
  const [fromCard, setFromCard] = useState(false);
  if (state?.toDo && !fromCard) setFromCard(true);
  const [menuOpen, setMenuOpen] = useState(false);
  const acts = props.acts.map(([title, path]) => ({
    ...{ key: `act:${title}`, title, path },
    note: t("ui.act"),
  }));
  const pages = leaves(props.menu).map(({ path, label }) => ({
    ...{ key: path, path, title: label },
    note: t("ui.page"),
  }));
  return (
    <Layout hasSider style={{ minHeight: "100vh" }}>
      <a className="hz-skip" href="#main">
        {t("ui.skip")}
      </a>
      <Layout.Sider width={200} className="hz-sider">
        <Link to="/" className="hz-brand">
          <img src={mark} alt="" width={20} height={20} />
          {props.product}
        </Link>
        <SideMenu menu={props.menu} />
      </Layout.Sider>
      <Layout style={{ minWidth: 0 }}>
        <Layout.Header className="hz-header">
          <Button
            className="hz-menu-button"
            icon={<MenuOutlined />}
            aria-label={t("ui.menu")}
            aria-haspopup="dialog"
            onClick={() => setMenuOpen(true)}
          />
          {props.headerExtra}
          <span className="hz-space" />
          {props.session.demo && (
            <Tag
              className="hz-wide"
              color="warning"
              title={t("ui.demoNow", { now: beijingTime(props.session.now) })}
            >
              {t("ui.demo")} {beijingTime(props.session.now)}
            </Tag>
          )}
          <SearchPalette
            pages={[...acts, ...pages]}
            search={props.search}
            pathOf={props.pathOf}
            onGo={(path) => navigate(path)}
          />
          <Bell person={props.session.person.id} duties={props.duties} />
          <HelpButton help={props.help} />
          <LargeTextSwitch />
          <UserMenu session={props.session} />
        </Layout.Header>
        <Offline />
        {props.banner}
        {fromCard && (
          <Suspense>
            <NextToDo toDos={props.toDos} />
          </Suspense>
        )}
        <main id="main" className="hz-main" tabIndex={-1}>
          <CrashGuard at={pathname}>
            <Suspense fallback={<Loading />}>
              <MenuContext value={props.menu}>
                <Outlet />
              </MenuContext>
            </Suspense>
          </CrashGuard>
        </main>
      </Layout>
      {menuOpen && (
        <Suspense>
          <SideDrawer title={props.product} onClose={() => setMenuOpen(false)}>
            <SideMenu menu={props.menu} onGo={() => setMenuOpen(false)} />
          </SideDrawer>
        </Suspense>
      )}
    </Layout>
  );
}
