import { exportAgencyList } from "@huzhu/api/agency";
import { $api, api, ifMatch, unwrap } from "@huzhu/api/client";
import type { UnitRow } from "@huzhu/api/members";
import { may } from "@huzhu/api/session";
import { ActDialog, type DialogField } from "@huzhu/ui/actDialog";
import { Facts } from "@huzhu/ui/facts";
import { Loading, NotFound } from "@huzhu/ui/gate";
import { ListPage, RowLink } from "@huzhu/ui/list";
import { beijingDate } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { type TableColumnsType, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useHere } from "../agency";
import { Terms } from "./Terms";

export function usePoints() {
  const { slug } = useHere();
  const { t } = useTranslation();
  const points = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/points", {
      params: { path: { slug }, query: { size: 100, open: true } },
    }),
  );
  return [
    { value: "", label: t("unit.noPoint") },
    ...(points.data?.items ?? []).map((point) => ({ value: point.id, label: point.shortName })),
  ];
}

function useFields(of?: UnitRow): DialogField[] {
  const { t } = useTranslation();
  const points = usePoints();
  return [
    {
      name: "number",
      label: t("unit.number"),
      hint: t("unit.numberHint"),
      maxLength: 30,
      initial: of?.number,
    },
    { name: "name", label: t("unit.name"), maxLength: 100, initial: of?.name },
    {
      name: "pointId",
      label: t("unit.point"),
      kind: "select",
      options: points,
      optional: true,
      initial: of?.pointId ?? "",
    },
    {
      name: "contactName",
      label: t("unit.contactName"),
      maxLength: 50,
      optional: true,
      initial: of?.contactName,
    },
    {
      name: "contactPhone",
      label: t("unit.contactPhone"),
      maxLength: 30,
      optional: true,
      initial: of?.contactPhone,
    },
    {
      name: "workers",
      label: t("unit.workers"),
      hint: t("unit.workersHint"),
      optional: true,
      initial: of?.workers ? String(of.workers) : undefined,
    },
  ];
}

const bodyOf = (values: Record<string, string>) => ({
  number: values.number ?? "",
  name: values.name ?? "",
  pointId: values.pointId || null,
  contactName: values.contactName ?? null,
  contactPhone: values.contactPhone ?? null,
  workers: Number((values.workers ?? "").replaceAll(/[,，\s]/g, "") || 0),
});

function AddUnit() {
  const { t } = useTranslation();
  const { slug } = useHere();
  const fields = useFields();
  return (
    <ActDialog
      label={t("unit.add")}
      type="primary"
      creates
      fields={fields}
      run={(values) =>
        unwrap(
          api.POST("/api/agencies/{slug}/units", {
            params: { path: { slug } },
            body: bodyOf(values),
          }),
        )
      }
      done={t("unit.added")}
    />
  );
}

function UnitActs({ unit }: { unit: UnitRow }) {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const fields = useFields(unit);
  const today = beijingDate(session.now);
  const at = { params: { path: { slug, id: unit.id } }, headers: ifMatch(unit.version) };
  return (
    <div className="hz-row">
      <ActDialog
        label={t("unit.edit")}
        fields={fields}
        run={(values) =>
          unwrap(api.PUT("/api/agencies/{slug}/units/{id}", { ...at, body: bodyOf(values) }))
        }
        done={t("unit.edited")}
      />
      {unit.leftOn ? (
        <ActDialog
          label={t("unit.return")}
          note={t("unit.returnNote")}
          run={() => unwrap(api.POST("/api/agencies/{slug}/units/{id}/return", at))}
          done={t("unit.returned")}
        />
      ) : (
        <ActDialog
          label={t("unit.leave")}
          note={t("unit.leaveNote")}
          danger
          fields={[
            { name: "leftOn", label: t("unit.leftOn"), kind: "date", initial: today, max: today },
          ]}
          run={({ leftOn = "" }) =>
            unwrap(
              api.POST("/api/agencies/{slug}/units/{id}/departure", { ...at, body: { leftOn } }),
            )
          }
          done={t("unit.left")}
        />
      )}
    </div>
  );
}

function UnitDetail({ id }: { id: string }) {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const { data: unit, isPending } = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/units/{id}", { params: { path: { slug, id } } }),
  );
  if (!unit) return isPending ? <Loading /> : <NotFound />;
  return (
    <div className="hz-stack">
      <Facts
        facts={[
          [t("unit.number"), unit.number],
          [t("unit.name"), unit.name],
          [t("unit.point"), unit.point],
          [t("unit.contactName"), unit.contactName],
          [t("unit.contactPhone"), unit.contactPhone],
          [t("unit.workers"), unit.workers || null],
          [
            t("unit.members"),
            <Link key="m" to={`/members?unit=${id}`}>{`${unit.members} 人`}</Link>,
          ],
          [t("unit.leftOn"), unit.leftOn],
        ]}
      />
      {may(session, "keepMembers", slug) && <UnitActs unit={unit} />}
      <Terms unit={unit} />
    </div>
  );
}

function useColumns(): TableColumnsType<UnitRow> {
  const { t } = useTranslation();
  return [
    { title: t("unit.number"), dataIndex: "number", className: "hz-nowrap" },
    {
      title: t("unit.name"),
      key: "name",
      render: (_, unit) => <RowLink to={`/units/${unit.id}`}>{unit.name}</RowLink>,
    },
    { title: t("unit.point"), dataIndex: "point" },
    { title: t("unit.contactName"), dataIndex: "contactName", className: "hz-nowrap" },
    { title: t("unit.contactPhone"), dataIndex: "contactPhone", className: "hz-nowrap" },
    {
      title: t("unit.members"),
      key: "members",
      align: "right",
      render: (_, { members }) => members ?? t("ui.few"),
    },
    {
      title: t("unit.share"),
      key: "share",
      align: "right",
      render: (_, { workers, members }) =>
        workers && members !== null ? `${Math.round((members / workers) * 100)}%` : "",
    },
    {
      title: t("unit.state"),
      key: "state",
      render: (_, { leftOn }) => (
        <Tag color={leftOn ? "default" : "success"}>{t(leftOn ? "unit.gone" : "unit.here")}</Tag>
      ),
    },
  ];
}

/** 单位: the units below the agency and its points. */
export default function UnitsPage() {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const keeps = may(session, "keepMembers", slug);
  const [, ...points] = usePoints();
  const columns = useColumns();
  return (
    <ListPage
      title={t("menu.units")}
      path="/units"
      rowKey="id"
      columns={columns}
      filters={[
        { name: "q", label: t("unit.q") },
        { name: "point", label: t("unit.point"), options: points },
        {
          name: "left",
          label: t("unit.state"),
          options: [
            { value: "false", label: t("unit.here") },
            { value: "true", label: t("unit.gone") },
          ],
        },
      ]}
      of="/api/agencies/{slug}/units"
      at={{ slug }}
      rowPath={(unit) => `/units/${unit.id}`}
      exportAll={exportAgencyList(slug, "units")}
      actions={keeps && <AddUnit />}
      empty={<span className="hz-muted">{t("unit.empty")}</span>}
      drawer={{ title: t("unit.detail"), content: (id) => <UnitDetail id={id} /> }}
    />
  );
}
