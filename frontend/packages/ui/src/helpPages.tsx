import rules from "@huzhu/api/rules";
import { useTranslation } from "react-i18next";
import { matchPath } from "react-router";
import { Article } from "./article";
import glossary from "./glossary.zh-CN.json";

/** How one page is used: three to six lines, and the rules that stand behind it. */
export interface HelpPage {
  lines: string[];
  rules?: string[];
}

/** By the route of the page, as the app's table of routes writes it. */
export type HelpPages = Record<string, HelpPage>;

/** The help of an address; a route without parameters comes before one with. */
export function helpFor(pages: HelpPages, pathname: string): HelpPage | undefined {
  const routes = Object.keys(pages).sort(
    (a, b) => Number(a.includes(":")) - Number(b.includes(":")),
  );
  const route = routes.find((one) => matchPath(one, pathname));
  return route === undefined ? undefined : pages[route];
}

export function PageHelp({ page }: { page: HelpPage }) {
  const { t } = useTranslation();
  const known = rules.filter(({ id }) => page.rules?.includes(id));
  return (
    <div className="hz-stack hz-help">
      <ol>
        {page.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      {known.length > 0 && (
        <section>
          <h3>{t("ui.help.rules")}</h3>
          <dl>
            {known.map(({ id, title, text, article }) => (
              <div key={id + title}>
                <dt>
                  {title} <Article of={article} rule={id} />
                </dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </div>
  );
}

const keys = [
  ["Ctrl+K", "search"],
  ["Alt+N", "create"],
  ["?", "help"],
  ["← →", "neighbour"],
  ["Esc", "escape"],
  ["Enter", "enter"],
  ["Tab", "tab"],
] as const;

export function Shortcuts() {
  const { t } = useTranslation();
  return (
    <dl className="hz-facts">
      {keys.map(([key, word]) => (
        <div key={key} className="hz-key">
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{t(`ui.help.key.${word}`)}</dd>
        </div>
      ))}
    </dl>
  );
}

export function Glossary() {
  return (
    <dl className="hz-help">
      {glossary.map(({ term, meaning }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
