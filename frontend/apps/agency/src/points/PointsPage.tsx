import { exportAgencyList, type PointRow } from "@huzhu/api/agency";
import { $api, api, ifMatch, unwrap } from "@huzhu/api/client";
import { ActDialog, type DialogField } from "@huzhu/ui/actDialog";
import { Facts } from "@huzhu/ui/facts";
import { Loading, NotFound } from "@huzhu/ui/gate";
import { ListPage, RowLink } from "@huzhu/ui/list";
import { beijingDate } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { type TableColumnsType, Tag } from "antd";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { useAgency, useHere } from "../agency";

const names = ["shortName", "unitName", "address", "contactName", "contactPhone"] as const;

function fieldsOf(t: TFunction, point?: PointRow): DialogField[] {
  return names.map((name) => ({
    name,
    label: t(`points.${name}`),
    hint: name === "shortName" ? t("points.shortNameHint") : undefined,
    initial: point?.[name],
  }));
}

const bodyOf = (values: Record<string, string>, openedOn: string | null) => ({
  shortName: values.shortName ?? "",
  unitName: values.unitName ?? "",
  address: values.address ?? "",
  contactName: values.contactName ?? "",
  contactPhone: values.contactPhone ?? "",
  openedOn,
});

function OpenPoint() {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const today = beijingDate(session.now);
  const day = { name: "openedOn", label: t("points.openedOn"), initial: today, max: today };
  return (
    <ActDialog
      label={t("points.add")}
      type="primary"
      creates
      fields={[...fieldsOf(t), { ...day, kind: "date" }]}
      run={(values) =>
        unwrap(
          api.POST("/api/agencies/{slug}/points", {
            params: { path: { slug } },
            body: bodyOf(values, values.openedOn ?? null),
          }),
        )
      }
      done={t("points.added")}
    />
  );
}

function PointActs({ point }: { point: PointRow }) {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const agency = useAgency();
  const today = beijingDate(session.now);
  if (!agency.actions.includes("editPoint") || point.closedOn) return null;
  const at = { params: { path: { slug, id: point.id } }, headers: ifMatch(point.version) };
  const day = { name: "closedOn", label: t("points.closedOn"), initial: today, max: today };
  return (
    <div className="hz-row">
      <ActDialog
        label={t("points.edit")}
        fields={fieldsOf(t, point)}
        run={(values) => {
          const body = bodyOf(values, point.openedOn);
          return unwrap(api.PUT("/api/agencies/{slug}/points/{id}", { ...at, body }));
        }}
        done={t("points.edited")}
      />
      <ActDialog
        label={t("points.close")}
        note={t("points.closeNote")}
        danger
        fields={[{ ...day, kind: "date", min: point.openedOn }]}
        run={({ closedOn = "" }) =>
          unwrap(
            api.POST("/api/agencies/{slug}/points/{id}/closure", { ...at, body: { closedOn } }),
          )
        }
        done={t("points.closedDone")}
      />
    </div>
  );
}

function PointDetail({ id }: { id: string }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const points = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/points", {
      params: { path: { slug }, query: { size: 100 } },
    }),
  );
  const point = points.data?.items.find((one) => one.id === id);
  if (!point) return points.isPending ? <Loading /> : <NotFound />;
  return (
    <div className="hz-stack">
      <Facts
        facts={[
          [t("points.fullName"), point.fullName],
          [t("points.unitName"), point.unitName],
          [t("points.address"), point.address],
          [t("points.contactName"), point.contactName],
          [t("points.contactPhone"), point.contactPhone],
          [t("points.openedOn"), point.openedOn],
          [t("points.closedOn"), point.closedOn],
        ]}
      />
      <PointActs point={point} />
    </div>
  );
}

/** 代办点 below the agency (AG-1, AG-16). */
export default function PointsPage() {
  const { t } = useTranslation();
  const { slug } = useHere();
  const agency = useAgency();
  const columns: TableColumnsType<PointRow> = [
    {
      title: t("points.name"),
      key: "shortName",
      render: (_, point) => <RowLink to={`/points/${point.id}`}>{point.shortName}</RowLink>,
    },
    { title: t("points.unitName"), dataIndex: "unitName" },
    { title: t("points.address"), dataIndex: "address" },
    { title: t("points.contactName"), dataIndex: "contactName", className: "hz-nowrap" },
    { title: t("points.contactPhone"), dataIndex: "contactPhone", className: "hz-nowrap" },
    { title: t("points.openedOn"), dataIndex: "openedOn", className: "hz-nowrap" },
    {
      title: t("points.state"),
      key: "state",
      render: (_, point) => (
        <Tag color={point.closedOn ? "default" : "success"}>
          {t(point.closedOn ? "points.closed" : "points.open")}
        </Tag>
      ),
    },
  ];
  const states = [
    { value: "true", label: t("points.open") },
    { value: "false", label: t("points.closed") },
  ];
  return (
    <ListPage
      title={t("menu.points")}
      path="/points"
      rowKey="id"
      columns={columns}
      filters={[
        { name: "q", label: t("points.q") },
        { name: "open", label: t("points.state"), options: states },
      ]}
      of="/api/agencies/{slug}/points"
      at={{ slug }}
      rowPath={(point) => `/points/${point.id}`}
      exportAll={exportAgencyList(slug, "points")}
      actions={agency.actions.includes("openPoint") && <OpenPoint />}
      empty={<span className="hz-muted">{t("points.empty")}</span>}
      drawer={{ title: t("points.detail"), content: (id) => <PointDetail id={id} /> }}
    />
  );
}
