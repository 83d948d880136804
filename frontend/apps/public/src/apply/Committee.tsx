import type { PostHolder, SetUpContent } from "@huzhu/api/content";
import { labels } from "@huzhu/api/labels";
import { IdentityField, SelectField, TextArea, TextField } from "../fields";
import { Icon } from "../parts";
import { t } from "../words";
import type { Draft } from "./draft";
import { type ErrorOf, FormPage } from "./FormPage";
import { committeeRows } from "./paste";
import { Rows } from "./Rows";

type Member = NonNullable<SetUpContent["committee"]>[number];

const fresh = (role: string | null): Member => ({ name: null, role, title: null });
/** The three that every committee has (GV-1). */
const first = ["unionChair", "viceChairInCharge", "departmentHead"].map(fresh);

function Holder(props: {
  field: "chair" | "director";
  holder: PostHolder | null | undefined;
  expected: string;
  errorOf: ErrorOf;
  onChange: (holder: PostHolder) => void;
}) {
  const { field, expected } = props;
  const holder = { unionPost: expected, ...props.holder };
  const set = (patch: PostHolder) => props.onChange({ ...holder, ...patch });
  const wire = (name: keyof PostHolder) => ({
    name: `${field}.${name}`,
    label: t(`form.${name}`),
    error: props.errorOf(`${field}.${name}`),
    value: holder[name],
    onChange: (value: string) => set({ [name]: value }),
  });
  return (
    <section className="card">
      <h2>{t(field === "chair" ? "form.groupChair" : "form.groupDirector")}</h2>
      <p className="muted">{t(`form.${field}Hint`)}</p>
      <div className="halves">
        <TextField {...wire("name")} list="committee-names" />
        <IdentityField {...wire("identityNumber")} />
      </div>
      <SelectField
        {...wire("unionPost")}
        options={labels.unionPost}
        onChange={(unionPost) => set({ unionPost })}
      />
      {holder.unionPost && holder.unionPost !== expected && (
        <TextArea {...wire("exceptionReason")} hint={t("form.exceptionHint")} rows={2} />
      )}
    </section>
  );
}

/** Whoever chairs the union and is meant to chair the committee needn't be typed twice. */
function withName(members: Member[], role: string, holder: PostHolder, expected: string) {
  const at = members.findIndex((member) => member.role === role);
  const takes = at >= 0 && !members[at]?.name && holder.name && holder.unionPost === expected;
  return takes ? members.with(at, { ...fresh(role), ...members[at], name: holder.name }) : members;
}

/** 管委会与主任 (GV-1, GV-2). */
export function Committee({ draft }: { draft: Draft }) {
  const { content, change } = draft;
  if (!content) return null;
  const members = content.committee?.length ? content.committee : first;
  const fill = () => {
    const { chair, director } = content;
    const half = withName(members, "unionChair", chair ?? {}, "chair");
    const committee = withName(half, "viceChairInCharge", director ?? {}, "viceChairInCharge");
    if (committee !== members) change({ committee });
  };
  return (
    <FormPage draft={draft} section="committee">
      {(errorOf) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: only hears that a name was left
        <div className="stack" onBlur={fill}>
          <datalist id="committee-names">
            {members.map(
              (member) => member.name && <option key={member.name} value={member.name} />,
            )}
          </datalist>
          <Holder
            field="chair"
            holder={content.chair}
            expected="chair"
            errorOf={errorOf}
            onChange={(chair) => change({ chair })}
          />
          <Holder
            field="director"
            holder={content.director}
            expected="viceChairInCharge"
            errorOf={errorOf}
            onChange={(director) => change({ director })}
          />
          <section className="card">
            <h2 id="field-committee" tabIndex={-1}>
              {t("form.groupCommittee")}
            </h2>
            <p className="muted">{t("form.committeeHint")}</p>
            {errorOf("committee") && (
              <p className="message">
                <Icon name="bad" />
                {errorOf("committee")}
              </p>
            )}
            <Rows
              rows={members}
              fresh={fresh(null)}
              title={(n) => t("form.member", { n })}
              add={t("form.addMember")}
              pasteHint={t("form.pasteMember")}
              parse={committeeRows}
              onChange={(committee) => change({ committee })}
            >
              {(member, index, set) => {
                const wire = (name: string) => ({
                  name: `committee[${index}].${name}`,
                  error: errorOf(`committee[${index}].${name}`),
                });
                return (
                  <div className="thirds">
                    <TextField
                      {...wire("name")}
                      label={t("form.name")}
                      value={member.name}
                      onChange={(name) => set({ name })}
                    />
                    <SelectField
                      {...wire("role")}
                      label={t("form.role")}
                      value={member.role}
                      options={labels.committeeRole}
                      onChange={(role) => set({ role })}
                    />
                    <TextField
                      {...wire("title")}
                      label={t("form.post")}
                      value={member.title}
                      onChange={(title) => set({ title })}
                    />
                  </div>
                );
              }}
            </Rows>
          </section>
        </div>
      )}
    </FormPage>
  );
}
