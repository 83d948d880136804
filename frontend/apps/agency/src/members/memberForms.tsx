import { api, ifMatch, unwrap } from "@huzhu/api/client";
import type { MemberLine, MemberView } from "@huzhu/api/members";
import { ActDialog, type DialogField } from "@huzhu/ui/actDialog";
import { beijingDate } from "@huzhu/ui/time";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useHere } from "../agency";
import { UnitSelect } from "./UnitSelect";

const kinds = ["身份证", "护照", "通行证", "永久居留身份证"].map((kind) => ({
  value: kind,
  label: kind,
}));
const sexes = ["男", "女"].map((sex) => ({ value: sex, label: sex }));

type Values = Record<string, string>;

const chooseUnit: DialogField["input"] = (form) => <UnitSelect {...form} />;

/** Birth date and sex are in a resident ID; other documents need them typed. */
function useOtherDocument(): DialogField[] {
  const { t } = useTranslation();
  const hint = t("member.otherHint");
  return [
    { name: "birthDate", label: t("member.birthDate"), kind: "date", optional: true, hint },
    { name: "sex", label: t("member.sex"), kind: "select", options: sexes, optional: true },
  ];
}

export function AddMember() {
  const { t } = useTranslation();
  const { slug } = useHere();
  const navigate = useNavigate();
  const other = useOtherDocument();
  return (
    <ActDialog
      label={t("member.add")}
      type="primary"
      creates
      fields={[
        { name: "unitId", label: t("member.unit"), input: chooseUnit },
        { name: "name", label: t("member.name"), maxLength: 50 },
        {
          name: "identityKind",
          label: t("member.identityKind"),
          kind: "select",
          options: kinds,
          initial: "身份证",
        },
        { name: "identityNumber", label: t("member.identity"), maxLength: 30 },
        ...other,
        { name: "phone", label: t("member.phone"), optional: true, maxLength: 30 },
        { name: "card", label: t("member.card"), optional: true, maxLength: 30 },
        { name: "jobTitle", label: t("member.jobTitle"), optional: true, maxLength: 50 },
      ]}
      run={(values) =>
        unwrap(
          api.POST("/api/agencies/{slug}/members", {
            params: { path: { slug } },
            body: {
              unitId: values.unitId ?? "",
              name: values.name ?? "",
              identityNumber: values.identityNumber ?? "",
              ...given(values, ["identityKind", "birthDate", "sex", "phone", "card", "jobTitle"]),
            },
          }),
        )
      }
      done={t("member.added")}
      onDone={(member) => navigate(`/members/${member.id}`)}
    />
  );
}

/** Only what was filled in; the rest stays as it is. */
function given<K extends string>(values: Values, names: K[]) {
  return Object.fromEntries(names.map((name) => [name, values[name]?.trim() || null])) as Record<
    K,
    string | null
  >;
}

const none = {
  name: null,
  identityKind: null,
  identityNumber: null,
  birthDate: null,
  sex: null,
  phone: null,
  card: null,
  jobTitle: null,
};

const edit = (slug: string, member: { id: string; version: number }, values: Values) =>
  unwrap(
    api.PUT("/api/agencies/{slug}/members/{id}", {
      params: { path: { slug, id: member.id } },
      headers: ifMatch(member.version),
      body: { ...none, ...given(values, Object.keys(none) as (keyof typeof none)[]) },
    }),
  );

export function EditMember({ member }: { member: MemberView }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const other = useOtherDocument();
  return (
    <ActDialog
      label={t("member.edit")}
      note={t("member.editNote")}
      fields={[
        { name: "name", label: t("member.name"), maxLength: 50, initial: member.name },
        {
          name: "identityNumber",
          label: t("member.identity"),
          optional: true,
          hint: t("member.identityHint", { now: member.identity }),
        },
        {
          name: "identityKind",
          label: t("member.identityKind"),
          kind: "select",
          options: kinds,
          optional: true,
        },
        ...other,
        {
          name: "jobTitle",
          label: t("member.jobTitle"),
          optional: true,
          maxLength: 50,
          initial: member.jobTitle,
        },
      ]}
      run={(values) => edit(slug, member, values)}
      done={t("member.edited")}
    />
  );
}

/** A phone or card that is missing or wrong, put right in one dialog. */
export function MendContacts(props: { member: MemberView | MemberLine; size?: "small" }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const { member } = props;
  const now = (text: string | null) => text ?? t("contactState.missing");
  return (
    <ActDialog
      label={t("member.mend")}
      title={t("member.mendOf", { name: member.name })}
      size={props.size}
      fields={[
        {
          name: "phone",
          label: t("member.phone"),
          optional: true,
          maxLength: 30,
          hint: t("member.nowIs", { now: now(member.phone) }),
        },
        {
          name: "card",
          label: t("member.card"),
          optional: true,
          maxLength: 30,
          hint: t("member.nowIs", { now: now(member.card) }),
        },
      ]}
      run={(values) => edit(slug, member, values)}
      done={t("member.mended")}
    />
  );
}

/** Retires, goes to another unit, or leaves. */
export function MoveMember({ member }: { member: MemberView }) {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const today = beijingDate(session.now);
  const at = { params: { path: { slug, id: member.id } }, headers: ifMatch(member.version) };
  return (
    <>
      <ActDialog
        label={t("member.retire")}
        note={t("member.retireNote")}
        fields={[
          {
            name: "on",
            label: t("member.retiredOn"),
            kind: "date",
            optional: member.retiredOn !== null,
            initial: member.retiredOn ?? today,
          },
        ]}
        run={({ on }) =>
          unwrap(
            api.POST("/api/agencies/{slug}/members/{id}/retirement", {
              ...at,
              body: { on: on || null },
            }),
          )
        }
        done={t("member.retired")}
      />
      <ActDialog
        label={t(member.leftOn ? "member.comeBack" : "member.move")}
        note={t("member.moveNote")}
        fields={[{ name: "unitId", label: t("member.newUnit"), input: chooseUnit }]}
        run={({ unitId = "" }) =>
          unwrap(api.POST("/api/agencies/{slug}/members/{id}/move", { ...at, body: { unitId } }))
        }
        done={t("member.moved")}
      />
      {!member.leftOn && (
        <ActDialog
          label={t("member.leave")}
          note={t("member.leaveNote")}
          danger
          fields={[
            { name: "leftOn", label: t("member.leftOn"), kind: "date", initial: today, max: today },
          ]}
          run={({ leftOn = "" }) =>
            unwrap(
              api.POST("/api/agencies/{slug}/members/{id}/departure", { ...at, body: { leftOn } }),
            )
          }
          done={t("member.left")}
        />
      )}
    </>
  );
}
