import rules from "@huzhu/api/rules";
import { useTranslation } from "react-i18next";

/** What the rules say that stand on an article, in our own words; the code is for reports. */
export default function ArticleNote({ of, rule }: { of: string; rule?: string }) {
  const { t } = useTranslation();
  const cited = of.split("、").filter((one) => /^[管支监报项民]/u.test(one));
  const meant = rule
    ? rules.filter(({ id }) => id === rule)
    : rules.filter(({ article }) => article.split("、").some((one) => cited.includes(one)));
  return (
    <>
      {meant.slice(0, 4).map(({ title, text }) => (
        <div key={title}>
          {title}：{text}
        </div>
      ))}
      {rule && <div className="hz-muted">{t("ui.problem.rule", { rule })}</div>}
    </>
  );
}
