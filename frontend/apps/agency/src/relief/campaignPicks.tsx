import { $api } from "@huzhu/api/client";
import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useHere } from "../agency";

interface Pick {
  id?: string;
  /** Ids, separated by commas. */
  value?: string;
  onChange?: (value: string) => void;
}

interface Found {
  id: string;
  label: string;
}

/** Several of many, found as one types; what was chosen keeps its label. */
function Several(props: Pick & { found: Found[]; onSearch: (text: string) => void }) {
  const { t } = useTranslation();
  return (
    <Select
      id={props.id}
      mode="multiple"
      labelInValue={false}
      placeholder={t("campaign.units")}
      value={props.value ? props.value.split(",") : []}
      onChange={(chosen: string[]) => props.onChange?.(chosen.join(","))}
      showSearch={{ filterOption: false, onSearch: props.onSearch }}
      options={props.found.map(({ id, label }) => ({ value: id, label }))}
    />
  );
}

/** What was found before stays known, so that what was chosen keeps its label. */
function useKnown(found: Found[]) {
  const [known] = useState(() => new Map<string, Found>());
  for (const one of found) known.set(one.id, one);
  return [...known.values()];
}

export function UnitsPick(props: Pick) {
  const { slug } = useHere();
  const [q, setQ] = useState("");
  const found = useQuery({
    ...$api.queryOptions("get", "/api/agencies/{slug}/units", {
      params: { path: { slug }, query: { q, left: false, size: 20 } },
    }),
    placeholderData: (old) => old,
  });
  const known = useKnown(
    (found.data?.items ?? []).map(({ id, number, name }) => ({ id, label: `${number} ${name}` })),
  );
  const shown = known.filter(({ label }) => label.includes(q.trim()));
  return <Several {...props} found={shown} onSearch={setQ} />;
}

export function HeadsPick(props: Pick & { campaign: string }) {
  const { slug } = useHere();
  const [q, setQ] = useState("");
  const found = useQuery({
    ...$api.queryOptions("get", "/api/agencies/{slug}/campaigns/{id}/heads", {
      params: { path: { slug, id: props.campaign }, query: { q, size: 20 } },
    }),
    placeholderData: (old) => old,
  });
  const known = useKnown(
    (found.data?.items ?? []).map(({ memberId, name, unit }) => ({
      ...{ id: memberId, label: `${name}　${unit}` },
    })),
  );
  return <Several {...props} found={known} onSearch={setQ} />;
}
