import { Problem } from "@huzhu/api/problem";
import { useQueryClient } from "@tanstack/react-query";
import { Alert, App, type FormInstance, Radio, Spin } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { DialogField } from "./actDialog";

type Values = Record<string, string>;
type Choice = "theirs" | "mine";

/** A field that somebody else changed after the form had been opened. */
export interface ChangedField {
  field: DialogField;
  before: string;
  theirs: string;
  mine: string;
  chosen?: Choice;
}

const initials = (fields: DialogField[]): Values =>
  Object.fromEntries(fields.map(({ name, initial }) => [name, initial ?? ""]));

/** Reads everything again after a 412; the dialog may be gone with what it was about. */
function useFreshAfter(problem: unknown) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [reading, setReading] = useState(false);
  const there = useRef(true);
  useEffect(() => {
    there.current = true;
    return () => {
      there.current = false;
    };
  }, []);
  const stale = problem instanceof Problem && problem.isStale;
  useEffect(() => {
    if (!stale) return;
    setReading(true);
    queries.invalidateQueries().finally(() => {
      if (there.current) setReading(false);
      else message.warning(t("ui.stale.gone"));
    });
  }, [stale, queries, message, t]);
  return { stale, reading };
}

/**
 * Compares what a form held when it was opened with what there is now. `settle` says whether the
 * form may be sent: every field that others changed has been looked at and chosen.
 */
export function useOthersChanges(
  fields: DialogField[],
  form: FormInstance,
  problem: unknown,
  open: boolean,
) {
  const { stale, reading } = useFreshAfter(problem);
  const [before, setBefore] = useState(() => initials(fields));
  const [chosen, setChosen] = useState<Record<string, Choice>>({});
  const [asked, setAsked] = useState(false);
  const typed = useRef<Values>({});
  const mineOf = (name: string) => typed.current[name] ?? form.getFieldValue(name) ?? "";
  const changed: ChangedField[] = open
    ? fields
        .filter(({ name, initial }) => (initial ?? "") !== (before[name] ?? ""))
        .map((field) => ({
          field,
          before: before[field.name] ?? "",
          theirs: field.initial ?? "",
          mine: mineOf(field.name),
          chosen: chosen[field.name],
        }))
    : [];
  const choose = (name: string, choice: Choice, theirs: string) => {
    typed.current[name] ??= form.getFieldValue(name) ?? "";
    form.setFieldValue(name, choice === "theirs" ? theirs : typed.current[name]);
    setChosen((old) => ({ ...old, [name]: choice }));
  };
  // What the person hasn't touched follows the others' change; it is shown all the same.
  useEffect(() => {
    for (const one of changed)
      if (!one.chosen && (one.mine === one.before || one.mine === one.theirs))
        choose(one.field.name, "theirs", one.theirs);
  });
  const begin = () => {
    typed.current = {};
    setChosen({});
    setAsked(false);
    setBefore(initials(fields));
  };
  const settle = () => {
    if (changed.length === 0) return true;
    if ((asked || stale) && changed.every((one) => one.chosen)) {
      begin();
      return true;
    }
    setAsked(true);
    return false;
  };
  return { stale, reading, changed, choose, begin, settle, asked };
}

/** A value as the form's own control shows it. */
function shownAs(field: DialogField, value: string): string {
  const label = (one: string) => field.options?.find((o) => o.value === one)?.label ?? one;
  return field.kind === "many" ? value.split(",").map(label).join("、") : label(value);
}

/** After a conflict: per field 原值, 他人改为, 您填写的, and a choice. */
export function StaleFields(props: {
  changed: ChangedField[];
  reading: boolean;
  asked: boolean;
  choose: (name: string, choice: Choice, theirs: string) => void;
}) {
  const { t } = useTranslation();
  const { changed, reading, asked } = props;
  const show = (field: DialogField, value: string) =>
    shownAs(field, value) || t("ui.stale.nothing");
  const undecided = changed.some((one) => !one.chosen);
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t(changed.length > 0 ? "ui.stale.title" : "ui.stale.elsewhere")}
      description={
        <div className="hz-stack">
          {reading && <Spin size="small" />}
          {changed.map(({ field, before, theirs, mine, chosen }) => (
            <fieldset key={field.name} className="hz-stale">
              <legend>{field.label}</legend>
              <div>
                {t("ui.stale.before")}：{show(field, before)}
              </div>
              <Radio.Group
                vertical
                value={chosen}
                onChange={({ target }) => props.choose(field.name, target.value, theirs)}
                options={[
                  { value: "theirs", label: `${t("ui.stale.theirs")}：${show(field, theirs)}` },
                  { value: "mine", label: `${t("ui.stale.mine")}：${show(field, mine)}` },
                ]}
              />
            </fieldset>
          ))}
          {!reading && changed.length > 0 && (
            <strong>{t(undecided && asked ? "ui.stale.choose" : "ui.stale.again")}</strong>
          )}
        </div>
      }
    />
  );
}
