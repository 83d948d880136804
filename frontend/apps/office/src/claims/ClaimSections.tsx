import { useTranslation } from "react-i18next";
import { NavLink } from "react-router";

/** 待核 and 待付 stand beside each other. */
export function ClaimSections() {
  const { t } = useTranslation();
  return (
    <nav className="sections" aria-label={t("menu.claims")}>
      <NavLink to="/claims" end>
        {t("officeClaim.queue")}
      </NavLink>
      <NavLink to="/claims/payables">{t("officeClaim.payables")}</NavLink>
      <NavLink to="/claims/overpayments">{t("officeClaim.overpayments")}</NavLink>
    </nav>
  );
}
