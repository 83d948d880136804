import { useTranslation } from "react-i18next";
import { NavLink } from "react-router";

/** 代办处统计 and 参保统计 stand beside each other under 统计分析. */
export function Sections() {
  const { t } = useTranslation();
  return (
    <nav className="sections" aria-label={t("menu.statistics")}>
      <NavLink to="/statistics" end>
        {t("statistics.agencies")}
      </NavLink>
      <NavLink to="/statistics/enrolment">{t("ui.enrolment.title")}</NavLink>
    </nav>
  );
}
