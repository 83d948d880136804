import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { agenciesOf, useHere } from "./agency";

/** Which of several agencies somebody works for now. Loaded by those who have more than one. */
export default function AgencySwitch({ onChoose }: { onChoose: (slug: string) => void }) {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  return (
    <Select
      aria-label={t("agencyNow")}
      value={slug}
      options={agenciesOf(session).map((agency) => ({ value: agency.slug, label: agency.name }))}
      onChange={onChoose}
    />
  );
}
