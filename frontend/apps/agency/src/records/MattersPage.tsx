import { exportAgencyList, type MatterNote } from "@huzhu/api/agency";
import { api, ifMatch, unwrap } from "@huzhu/api/client";
import { ActDialog, type DialogField } from "@huzhu/ui/actDialog";
import { ListPage } from "@huzhu/ui/list";
import { FileLink } from "@huzhu/ui/records";
import { DeadlineTag, DoneTag } from "@huzhu/ui/tags";
import { beijingDate } from "@huzhu/ui/time";
import type { TableColumnsType } from "antd";
import { useTranslation } from "react-i18next";
import { useAgency, useHere } from "../agency";

/** First somebody attends or reads, then it is passed on. */
function Acts({ matter }: { matter: MatterNote }) {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const today = beijingDate(session.now);
  const path = { slug, id: matter.id };
  const on: DialogField = {
    ...{ name: "on", label: t("matters.date"), kind: "date" },
    ...{ initial: today, min: matter.takenOn ?? matter.on, max: today },
  };
  if (matter.passedOnOn || matter.on > today) return null;
  if (!matter.takenOn)
    return (
      <ActDialog
        label={t(matter.kind === "meeting" ? "matters.attended" : "matters.read")}
        title={matter.title}
        type="primary"
        size="small"
        fields={[on]}
        run={({ on = "" }) =>
          unwrap(
            api.POST("/api/agencies/{slug}/office-matters/{id}/receipt", {
              params: { path },
              body: { on },
            }),
          )
        }
      />
    );
  return (
    <ActDialog
      label={t("matters.passOn")}
      title={matter.title}
      size="small"
      fields={[{ name: "to", label: t("matters.to"), hint: t("matters.toHint") }, on]}
      run={({ to = "", on = "" }) =>
        unwrap(
          api.POST("/api/agencies/{slug}/office-matters/{id}/passing-on", {
            params: { path },
            headers: ifMatch(matter.version),
            body: { to, on },
          }),
        )
      }
    />
  );
}

/** 会议与文件: what the office asks the agency to take note of (GV-14). */
export default function MattersPage() {
  const { t } = useTranslation();
  const { slug } = useHere();
  const { actions } = useAgency();
  const columns: TableColumnsType<MatterNote> = [
    {
      title: t("matters.kind"),
      className: "hz-nowrap",
      render: (_, row) => t(`officeMatterKind.${row.kind}`),
    },
    {
      title: t("matters.title"),
      render: (_, row) => (
        <>
          <strong>{row.title}</strong>
          <div>
            {row.text} <FileLink area={`agencies/${slug}`} id={row.fileId} />
          </div>
        </>
      ),
    },
    { title: t("matters.date"), dataIndex: "on", className: "hz-nowrap" },
    {
      title: t("matters.taken"),
      className: "hz-nowrap",
      render: (_, row) => row.takenOn && `${row.takenOn} ${row.takenBy}`,
    },
    {
      title: t("matters.passedOn"),
      render: (_, row) =>
        row.passedOnOn ? (
          <>
            <DoneTag on={row.passedOnOn} /> {row.passedOnTo}
          </>
        ) : (
          <DeadlineTag deadline={row.deadline} />
        ),
    },
    {
      title: t("matters.act"),
      render: (_, row) => actions.includes("keepRecords") && <Acts matter={row} />,
    },
  ];
  return (
    <ListPage
      title={t("menu.matters")}
      rowKey="id"
      columns={columns}
      filters={[
        {
          ...{ name: "open", label: t("matters.state") },
          options: [
            { value: "true", label: t("matters.open") },
            { value: "false", label: t("matters.done") },
          ],
        },
      ]}
      of="/api/agencies/{slug}/office-matters"
      at={{ slug }}
      exportAll={exportAgencyList(slug, "office-matters")}
      empty={<span className="hz-muted">{t("matters.empty")}</span>}
    />
  );
}
