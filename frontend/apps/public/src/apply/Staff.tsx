import type { SetUpContent } from "@huzhu/api/content";
import { labels } from "@huzhu/api/labels";
import { halfWidth } from "@huzhu/api/normal";
import { RadioField, SelectField, TextField } from "../fields";
import { Icon } from "../parts";
import { t } from "../words";
import type { Draft } from "./draft";
import { FormPage } from "./FormPage";
import { staffRows } from "./paste";
import { Rows } from "./Rows";

type Person = NonNullable<SetUpContent["staff"]>[number];

const fresh = (duty: string | null): Person => ({ name: null, duty, fullTime: null, phone: null });

/** 工作人员: at least one clerk. */
export function Staff({ draft }: { draft: Draft }) {
  const { content, change } = draft;
  if (!content) return null;
  return (
    <FormPage draft={draft} section="staff">
      {(errorOf) => (
        <section className="card">
          <h2 id="field-staff" tabIndex={-1}>
            {t("check.sections.staff")}
          </h2>
          <p className="muted">{t("form.staffHint")}</p>
          {errorOf("staff") && (
            <p className="message">
              <Icon name="bad" />
              {errorOf("staff")}
            </p>
          )}
          <Rows
            rows={content.staff?.length ? content.staff : [fresh("clerk")]}
            fresh={fresh(null)}
            title={(n) => t("form.person", { n })}
            add={t("form.addPerson")}
            pasteHint={t("form.pastePerson")}
            parse={staffRows}
            onChange={(staff) => change({ staff })}
          >
            {(person, index, set) => {
              const wire = (name: string) => ({
                name: `staff[${index}].${name}`,
                label: t(`form.${name}`),
                error: errorOf(`staff[${index}].${name}`),
              });
              return (
                <div className="halves">
                  <TextField
                    {...wire("name")}
                    value={person.name}
                    onChange={(name) => set({ name })}
                  />
                  <SelectField
                    {...wire("duty")}
                    value={person.duty}
                    options={labels.staffDuty}
                    onChange={(duty) => set({ duty })}
                  />
                  <TextField
                    {...wire("phone")}
                    inputMode="tel"
                    maxLength={24}
                    value={person.phone}
                    onChange={(phone) => set({ phone })}
                    onBlur={() => person.phone && set({ phone: halfWidth(person.phone) })}
                  />
                  <RadioField
                    {...wire("fullTime")}
                    value={person.fullTime == null ? null : String(person.fullTime)}
                    options={{ true: t("form.full"), false: t("form.part") }}
                    onChange={(full) => set({ fullTime: full === "true" })}
                  />
                </div>
              );
            }}
          </Rows>
        </section>
      )}
    </FormPage>
  );
}
