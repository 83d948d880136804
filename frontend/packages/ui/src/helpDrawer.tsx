import { Drawer, Tabs } from "antd";
import { use, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "react-router";
import { Glossary, type HelpPages, helpFor, PageHelp, Shortcuts } from "./helpPages";

export type HelpTab = "here" | "shortcuts" | "glossary";
export type HelpSource = () => Promise<HelpPages>;

const read = new Map<HelpSource, Promise<HelpPages>>();

/** Fetched once, when somebody asks for help. */
function pagesOf(source: HelpSource) {
  const known = read.get(source) ?? source();
  read.set(source, known);
  return known;
}

/** Help beside the page: how it is used, shortcuts, terms, and the way to the whole manual. */
export default function HelpDrawer(props: { help: HelpSource; tab: HelpTab; onClose: () => void }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const pages = use(pagesOf(props.help));
  const [tab, setTab] = useState<string>(props.tab);
  const page = helpFor(pages, pathname);
  return (
    <Drawer open title={t("ui.help.title")} size={420} onClose={props.onClose}>
      <Tabs
        activeKey={tab}
        onChange={setTab}
        items={[
          {
            key: "here",
            label: t("ui.help.here"),
            children: page ? <PageHelp page={page} /> : t("ui.help.none"),
          },
          { key: "shortcuts", label: t("ui.help.shortcuts"), children: <Shortcuts /> },
          { key: "glossary", label: t("ui.help.glossary"), children: <Glossary /> },
        ]}
      />
      <Link to="/manual" onClick={props.onClose}>
        {t("ui.help.manual")}
      </Link>
      <p className="hz-muted">{t("ui.help.manualNote")}</p>
    </Drawer>
  );
}
