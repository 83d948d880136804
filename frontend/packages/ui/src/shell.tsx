import { FontSizeOutlined, LogoutOutlined, MenuOutlined, UserOutlined } from "@ant-design/icons";
import { api, unwrap } from "@huzhu/api/client";
import type { SearchHit, SessionView } from "@huzhu/api/types";
import { Button, Dropdown, Layout, Menu, Tag } from "antd";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, Outlet, useLocation, useNavigate } from "react-router";
import { CrashGuard, Loading } from "./gate";
import { useLargeText } from "./root";
import { SearchPalette } from "./search";
import { beijingTime } from "./time";

const SideDrawer = lazy(() => import("./sideDrawer"));

/** A menu entry; `path` is where it leads, children make it a group (two levels at most). */
export interface MenuEntry {
  path: string;
  label: string;
  icon?: ReactNode;
  children?: MenuEntry[];
}

interface Props {
  product: string;
  menu: MenuEntry[];
  session: SessionView;
  search: (q: string) => Promise<SearchHit[]>;
  pathOf: (hit: SearchHit) => string;
  /** Between header and page: say, a read-only notice or the choice of an agency. */
  banner?: ReactNode;
  headerExtra?: ReactNode;
}

const leaves = (menu: MenuEntry[]) => menu.flatMap((entry) => entry.children ?? [entry]);

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
  return (
    <nav aria-label={t("ui.mainMenu")}>
      <Menu
        mode="inline"
        selectedKeys={matches.slice(0, 1).map((entry) => entry.path)}
        defaultOpenKeys={menu.filter((entry) => entry.children).map((entry) => entry.path)}
        items={menu.map((entry) => ({ ...item(entry), children: entry.children?.map(item) }))}
        style={{ borderInlineEnd: 0 }}
      />
    </nav>
  );
}

function UserMenu({ session }: { session: SessionView }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const signOut = async () => {
    await unwrap(api.POST("/api/session/sign-out"));
    // Nothing that the page has read stays behind for whoever sits down next.
    location.reload();
  };
  const items = [
    { key: "account", icon: <UserOutlined />, label: t("ui.account") },
    { key: "out", icon: <LogoutOutlined />, label: t("ui.signOut") },
  ];
  return (
    <Dropdown
      trigger={["click"]}
      menu={{ items, onClick: ({ key }) => (key === "out" ? signOut() : navigate("/account")) }}
    >
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
      icon={<FontSizeOutlined />}
      aria-pressed={large}
      aria-label={t("ui.largeText")}
      onClick={() => setLarge(!large)}
    >
      <span className="hz-wide">{t("ui.largeText")}</span>
    </Button>
  );
}

/** The frame of both workspaces: side menu, header with search and user menu, the page. */
export function AppShell(props: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [menuOpen, setMenuOpen] = useState(false);
  const pages = leaves(props.menu).map(({ path, label }) => ({
    key: path,
    path,
    title: label,
    note: t("ui.page"),
  }));
  return (
    <Layout hasSider style={{ minHeight: "100vh" }}>
      <a className="hz-skip" href="#main">
        {t("ui.skip")}
      </a>
      <Layout.Sider width={200} className="hz-sider">
        <Link to="/" className="hz-brand">
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
            pages={pages}
            search={props.search}
            pathOf={props.pathOf}
            onGo={(path) => navigate(path)}
          />
          <LargeTextSwitch />
          <UserMenu session={props.session} />
        </Layout.Header>
        {props.banner}
        <main id="main" className="hz-main" tabIndex={-1}>
          <CrashGuard at={pathname}>
            <Suspense fallback={<Loading />}>
              <Outlet />
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
