import { $api } from "@huzhu/api/client";
import { useQuery } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";

interface Props {
  inOffice: boolean;
  busy: boolean;
  enter: (userName: string, password: string) => void;
}

/** On demo data: whom to be. One click signs in; the agency with most posts comes first. */
export default function DemoRoles({ inOffice, busy, enter }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const { data = [] } = useQuery($api.queryOptions("get", "/api/public/demo-accounts"));
  const here = data.filter(({ area }) => (area === "office") === inOffice);
  const posts = (area: string) => here.filter((one) => one.area === area).length;
  const areas = [...new Map(here.map(({ area, areaName }) => [area, areaName]))].sort(
    ([one], [other]) => posts(other) - posts(one),
  );
  const [chosen, setChosen] = useState<string>();
  const area = chosen ?? areas[0]?.[0];
  if (areas.length === 0) return null;
  return (
    <section className="hz-demo-roles" aria-label={t("ui.signIn.demoRoles")}>
      <strong>{t("ui.signIn.demoRoles")}</strong>
      {areas.length > 1 && (
        <>
          <label htmlFor={id}>{t("ui.signIn.demoAgency")}</label>
          <Select
            id={id}
            value={area}
            onChange={setChosen}
            showSearch={{ optionFilterProp: "label" }}
            options={areas.map(([value, label]) => ({ value, label }))}
          />
        </>
      )}
      <div className="hz-row">
        {here
          .filter((account) => account.area === area)
          .map(({ userName, password, name, post }) => (
            <Button
              key={userName}
              size="small"
              disabled={busy}
              title={userName}
              onClick={() => enter(userName, password)}
            >
              {t(`post.${post}`, { defaultValue: t(`engagementKind.${post}`, post) })} {name}
            </Button>
          ))}
      </div>
    </section>
  );
}
