import { SessionGate } from "@huzhu/ui/gate";
import { useTranslation } from "react-i18next";

export function App() {
  const { t } = useTranslation();
  return <SessionGate product={t("product")}>{(session) => session.person.name}</SessionGate>;
}
