import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { type EventKind, namesOfEvents } from "@huzhu/api/claims";
import { $api } from "@huzhu/api/client";
import type { DialogField } from "@huzhu/ui/actDialog";
import { DateField } from "@huzhu/ui/fields";
import { beijingDate } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { AutoComplete, Button, Input } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useHere } from "../agency";
import { optionsOf } from "../options";
import {
  type EventValues,
  fieldsOf,
  isWhole,
  optionalFields,
  type Stay,
  staysOf,
  staysText,
} from "./event";

const nothing: Stay = { hospital: "", from: "", until: "" };

/** One stay in one or more hospitals, each from the day on which the one before ended. */
function StaysField(props: {
  id?: string;
  value?: string;
  onChange?: (value: string) => void;
  today: string;
}) {
  const { t } = useTranslation();
  const { id, value, onChange, today } = props;
  const read = (text: string | undefined) => {
    const known = staysOf(text);
    return known.length > 0 ? known : [nothing];
  };
  const stays = read(value);
  // two fields may change before the form has answered the first: neither undoes the other
  const last = useRef(value);
  last.current = value;
  const set = (next: Stay[]) => {
    last.current = staysText(next);
    onChange?.(last.current);
  };
  const change = (at: number, some: Partial<Stay>) =>
    set(read(last.current).map((stay, other) => (other === at ? { ...stay, ...some } : stay)));
  const label = (name: keyof Stay, at: number) =>
    stays.length > 1 ? t(`claims.stayAt.${name}`, { at: at + 1 }) : t(`claims.stay.${name}`);
  return (
    <div className="claim-stays">
      {stays.map((stay, at) => {
        const own = at === 0 ? id : `${id}-${at}`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a stay is where it stands
          <fieldset key={at} className="claim-stay" aria-label={t("claims.stayOf", { at: at + 1 })}>
            <label htmlFor={own}>
              <span>{label("hospital", at)}</span>
              <Input
                id={own}
                maxLength={100}
                value={stay.hospital}
                onChange={({ target }) => change(at, { hospital: target.value })}
              />
            </label>
            <label htmlFor={`${own}-from`}>
              <span>{label("from", at)}</span>
              <DateField
                id={`${own}-from`}
                max={today}
                value={stay.from || null}
                onChange={(day) => change(at, { from: day ?? "" })}
              />
            </label>
            <label htmlFor={`${own}-until`}>
              <span>{label("until", at)}</span>
              <DateField
                id={`${own}-until`}
                min={stay.from || undefined}
                max={today}
                value={stay.until || null}
                onChange={(day) => change(at, { until: day ?? "" })}
              />
            </label>
            {stays.length > 1 && (
              <Button
                icon={<DeleteOutlined />}
                aria-label={t("claims.removeStay", { at: at + 1 })}
                onClick={() => set(stays.filter((_, other) => other !== at))}
              />
            )}
          </fieldset>
        );
      })}
      <Button
        size="small"
        icon={<PlusOutlined />}
        onClick={() => set([...stays, { ...nothing, from: stays.at(-1)?.until ?? "" }])}
      >
        {t("claims.addStay")}
      </Button>
    </div>
  );
}

/** Words that the plans know, or others. */
function NameField(props: {
  id?: string;
  value?: string;
  onChange?: (value: string) => void;
  names: string[];
}) {
  const [text, setText] = useState("");
  const { names, ...form } = props;
  return (
    <AutoComplete
      {...form}
      allowClear
      maxLength={100}
      onSearch={setText}
      options={names
        .filter((name) => name.includes(text))
        .map((name) => ({ value: name, label: name }))}
    />
  );
}

/** The fields by which an event of a kind is told, with what is known of it. */
export function useEventFields(kind: EventKind, values: EventValues = {}): DialogField[] {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const today = beijingDate(session.now);
  const plans = useQuery({
    ...$api.queryOptions("get", "/api/agencies/{slug}/plans", { params: { path: { slug } } }),
    staleTime: 300_000,
  });
  const names = namesOfEvents(plans.data ?? [], kind);
  const special: Record<string, Partial<DialogField>> = {
    on: { label: t(`ui.claim.on.${kind}`), kind: "date", max: today },
    stays: {
      label: t("ui.claim.stays"),
      input: (form) => <StaysField {...form} today={today} />,
      check: (typed) => (staysOf(typed).every(isWhole) ? undefined : t("claims.stayWrong")),
      hint: t("claims.stayHint"),
    },
    what: {
      label: t(`ui.claim.what.${kind}`),
      hint: t("claims.whatHint"),
      input: (form) => <NameField {...form} names={names} />,
    },
    loss: { kind: "select", options: optionsOf(t, "lossKind") },
    lossAmount: { kind: "amount" },
    address: { maxLength: 200, hint: t("claims.addressHint") },
    recordNumber: { maxLength: 50 },
    diagnosis: { maxLength: 200, hint: t("claims.diagnosisHint") },
  };
  const words: Record<string, string> = {
    diagnosis: t("ui.claim.diagnosis"),
    recordNumber: t("ui.claim.recordNumber"),
    loss: t("ui.claim.loss"),
    lossAmount: t("ui.claim.lossAmount"),
    address: t("ui.claim.address"),
  };
  return fieldsOf[kind].map((name) => ({
    name,
    label: words[name] ?? name,
    optional: optionalFields.includes(name),
    initial: values[name],
    ...special[name],
  }));
}
