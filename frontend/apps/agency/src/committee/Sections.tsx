import { useTranslation } from "react-i18next";
import { NavLink } from "react-router";

/** 会议 and 决议 stand beside each other under one menu entry. */
export function Sections() {
  const { t } = useTranslation();
  return (
    <nav className="sections" aria-label={t("meetings.sections")}>
      <NavLink to="/meetings" end>
        {t("meetings.list")}
      </NavLink>
      <NavLink to="/meetings/resolutions">{t("meetings.resolutions")}</NavLink>
    </nav>
  );
}
