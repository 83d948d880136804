import { useTranslation } from "react-i18next";
import { NavLink } from "react-router";

const sections = [
  ["/claims", "queue"],
  ["/claims/payables", "payables"],
  ["/claims/batches", "batches"],
  ["/claims/unknown", "unknown"],
  ["/claims/failures", "failures"],
  ["/claims/overpayments", "overpayments"],
] as const;

/** What is decided, owed and paid stands beside each other. */
export function ClaimSections() {
  const { t } = useTranslation();
  return (
    <nav className="sections" aria-label={t("menu.claims")}>
      {sections.map(([path, name]) => (
        <NavLink key={path} to={path} end>
          {t(`officeClaim.${name}`)}
        </NavLink>
      ))}
    </nav>
  );
}
