import { exportAgencyList } from "@huzhu/api/agency";
import { $api } from "@huzhu/api/client";
import type { MemberLine } from "@huzhu/api/members";
import { may } from "@huzhu/api/session";
import { ListPage } from "@huzhu/ui/list";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, Navigate, useSearchParams } from "react-router";
import { useHere } from "../agency";
import { optionsOf } from "../options";
import { useMemberColumns } from "./memberColumns";
import { MendContacts } from "./memberForms";
import { unitFilter } from "./UnitSelect";

/** How many can't be reached or paid; each figure leads to its list. */
function Summary() {
  const { t } = useTranslation();
  const { slug } = useHere();
  const [params] = useSearchParams();
  const { data } = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/contacts/summary", {
      params: { path: { slug } },
    }),
  );
  if (!data) return null;
  // too few to be told to a reader who may not see persons
  const share = (part: number | null) =>
    part === null || data.members === null
      ? t("ui.few")
      : data.members === 0
        ? "0%"
        : `${((part / data.members) * 100).toFixed(1)}%`;
  const chosen = params.get("fault");
  return (
    <section className="hz-card" aria-label={t("contact.summary")}>
      <p>
        {t("contact.share", {
          members: data.members ?? t("ui.few"),
          phone: share(data.withoutPhone),
          card: share(data.withoutCard),
        })}
      </p>
      <ul className="quarters">
        {data.faults.map(({ fault, members }) => (
          <li key={fault}>
            <Link
              to={`/contacts?fault=${fault}`}
              aria-current={fault === chosen ? "true" : undefined}
            >
              {t(`contactFault.${fault}`)}
            </Link>
            <strong>{t("contact.people", { members: members ?? t("ui.few") })}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** 联系方式核对: a list to work through, mended on the spot. */
export default function ContactsPage() {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const columns = useMemberColumns();
  const keeps = may(session, "keepMembers", slug);
  const [params] = useSearchParams();
  // one kind of fault at a time: the filter shows which
  if (!params.has("fault"))
    return (
      <Navigate replace to={`?${new URLSearchParams([...params, ["fault", "phoneMissing"]])}`} />
    );
  return (
    <ListPage
      title={t("menu.contacts")}
      rowKey="id"
      columns={[
        ...columns,
        ...(keeps
          ? [
              {
                title: t("contact.act"),
                key: "act",
                render: (_: unknown, row: MemberLine) => <MendContacts member={row} size="small" />,
              },
            ]
          : []),
      ]}
      above={<Summary />}
      filters={[
        { name: "fault", label: t("contact.fault"), options: optionsOf(t, "contactFault") },
        unitFilter(t("member.unit")),
      ]}
      of="/api/agencies/{slug}/contacts"
      at={{ slug }}
      exportAll={
        may(session, "revealMembers", slug) ? exportAgencyList(slug, "contacts") : undefined
      }
      empty={<span className="hz-muted">{t("contact.empty")}</span>}
    />
  );
}
