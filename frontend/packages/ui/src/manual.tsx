import { PrinterOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Card, PageHead } from "./facts";
import { Glossary, type HelpPages, PageHelp, Shortcuts } from "./helpPages";
import { useMenu } from "./menu";

/** 操作手册: the help of all pages in the order of the menu, to be read or printed. */
export function Manual({ pages }: { pages: HelpPages }) {
  const { t } = useTranslation();
  const menu = useMenu();
  const titled = menu
    .flatMap((entry) => entry.children ?? [entry])
    .map(({ path, label }) => ({ path, label, page: pages[path] ?? pages[`${path}/:id?`] }))
    .filter((one) => one.page);
  return (
    <div className="hz-manual">
      <PageHead title={t("ui.help.manual")}>
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          {t("ui.help.print")}
        </Button>
      </PageHead>
      <div className="hz-stack">
        {titled.map(({ path, label, page }) => (
          <Card key={path} title={label}>
            {page && <PageHelp page={page} />}
          </Card>
        ))}
        <Card title={t("ui.help.shortcuts")}>
          <Shortcuts />
        </Card>
        <Card title={t("ui.help.glossary")}>
          <Glossary />
        </Card>
      </div>
    </div>
  );
}
