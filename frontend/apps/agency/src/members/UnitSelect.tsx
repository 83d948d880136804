import { $api } from "@huzhu/api/client";
import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useHere } from "../agency";

/** One of the agency's units, found by its number or a part of its name: there may be thousands. */
export function UnitSelect(props: {
  id?: string;
  value?: string;
  onChange?: (id?: string) => void;
  /** In a filter: nothing chosen means all. */
  all?: boolean;
}) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const [text, setText] = useState("");
  const found = useQuery({
    ...$api.queryOptions("get", "/api/agencies/{slug}/units", {
      params: { path: { slug }, query: { q: text, left: false, size: 20 } },
    }),
    placeholderData: (old) => old,
  });
  const units = found.data?.items ?? [];
  const known = !props.value || units.some(({ id }) => id === props.value);
  const chosen = useQuery({
    ...$api.queryOptions("get", "/api/agencies/{slug}/units/{id}", {
      params: { path: { slug, id: props.value ?? "" } },
    }),
    enabled: !known,
  });
  const options = known || !chosen.data ? units : [chosen.data, ...units];
  return (
    <Select
      id={props.id}
      allowClear={props.all}
      placeholder={props.all ? t("ui.all") : t("unit.find")}
      value={props.value}
      onChange={(id?: string) => props.onChange?.(id)}
      showSearch={{ filterOption: false, onSearch: setText }}
      notFoundContent={t("unit.notFound")}
      loading={found.isFetching}
      options={options.map(({ id, number, name }) => ({ value: id, label: `${number} ${name}` }))}
      style={{ minWidth: props.all ? 200 : undefined, maxWidth: "100%" }}
    />
  );
}

/** The same as a list's filter. */
export const unitFilter = (label: string) => ({
  name: "unit",
  label,
  input: (props: { id: string; value?: string; onChange: (value?: string) => void }) => (
    <UnitSelect {...props} all />
  ),
});
