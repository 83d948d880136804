import { fullNameOf } from "@huzhu/api/content";
import { labels } from "@huzhu/api/labels";
import { halfWidth } from "@huzhu/api/normal";
import { NumberField, RadioField, SelectField, TextArea, TextField } from "../fields";
import { t } from "../words";
import type { Draft } from "./draft";
import { FormPage } from "./FormPage";

/** 基本信息: kind, name, place, scale, contact. */
export function Basics({ draft }: { draft: Draft }) {
  const { content, change } = draft;
  if (!content) return null;
  return (
    <FormPage draft={draft} section="basics">
      {(errorOf) => {
        const field = <K extends keyof typeof content>(name: K) => ({
          name,
          label: t(`form.${name}`),
          error: errorOf(name),
          value: content[name],
          onChange: (value: (typeof content)[K]) => change({ [name]: value }),
        });
        const text = (name: "shortName" | "sponsorUnion" | "contactName") => ({
          ...field(name),
          value: content[name],
          onChange: (value: string) => change({ [name]: value }),
        });
        return (
          <>
            <section className="card">
              <h2>{t("form.groupName")}</h2>
              <RadioField {...field("agencyKind")} options={labels.agencyKind} />
              <TextField {...text("sponsorUnion")} hint={t("form.sponsorUnionHint")} />
              <TextField {...text("shortName")} hint={t("form.shortNameHint")} maxLength={60} />
              <p className="preview" aria-live="polite">
                {content.shortName && (
                  <>
                    <span className="muted">{t("form.fullName")}</span>{" "}
                    {fullNameOf(content.shortName.trim())}
                  </>
                )}
              </p>
            </section>
            <section className="card">
              <h2>{t("form.groupPlace")}</h2>
              <SelectField
                {...field("areaCode")}
                optional={content.agencyKind !== "district" && content.agencyKind != null}
                options={labels.district}
              />
              <TextField {...field("address")} />
              <TextArea {...field("premises")} hint={t("form.premisesHint")} rows={2} />
              <TextArea {...field("equipment")} hint={t("form.equipmentHint")} rows={2} />
              <div className="halves">
                <NumberField {...field("scaleUnits")} unit={t("form.unitUnits")} />
                <NumberField {...field("scaleMembers")} unit={t("form.unitMembers")} />
              </div>
            </section>
            <section className="card">
              <h2>{t("form.groupContact")}</h2>
              <div className="halves">
                <TextField {...text("contactName")} autoComplete="name" />
                <TextField
                  {...field("contactPhone")}
                  hint={t("form.contactPhoneHint")}
                  inputMode="tel"
                  autoComplete="tel"
                  maxLength={24}
                  onBlur={() =>
                    content.contactPhone &&
                    change({ contactPhone: halfWidth(content.contactPhone) })
                  }
                />
              </div>
            </section>
          </>
        );
      }}
    </FormPage>
  );
}
