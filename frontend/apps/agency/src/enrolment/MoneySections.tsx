import { useTranslation } from "react-i18next";
import { NavLink } from "react-router";

/** 应收, 银行流水 and 上缴 stand beside each other under 会费. */
export function MoneySections() {
  const { t } = useTranslation();
  return (
    <nav className="sections" aria-label={t("menu.contributions")}>
      <NavLink to="/contributions" end>
        {t("contribution.dues")}
      </NavLink>
      <NavLink to="/contributions/bank-lines">{t("contribution.lines")}</NavLink>
      <NavLink to="/contributions/remittances">{t("contribution.remittances")}</NavLink>
      <NavLink to="/contributions/unused-sums">{t("contribution.unused")}</NavLink>
    </nav>
  );
}

export { money as yuan } from "@huzhu/api/money";
