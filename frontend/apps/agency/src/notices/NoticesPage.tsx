import { exportAgencyList, type NoticeRow } from "@huzhu/api/agency";
import { $api, api, ifMatch, unwrap } from "@huzhu/api/client";
import type { AgencyView } from "@huzhu/api/types";
import { ActDialog, type DialogField } from "@huzhu/ui/actDialog";
import { PageHead } from "@huzhu/ui/facts";
import { ExportButton } from "@huzhu/ui/list";
import { ProblemNotice } from "@huzhu/ui/notices";
import { Rows } from "@huzhu/ui/rows";
import { beijingDate, beijingTime } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";

import { useTranslation } from "react-i18next";
import { useAgency, useHere } from "../agency";

type Kind = NoticeRow["kind"];

function Publish({ agency, kind }: { agency: AgencyView; kind: Kind }) {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const today = beijingDate(session.now);
  const options = agency.changeNotices
    .filter((notice) => !notice.noticeOn)
    .map((notice) => ({
      value: notice.caseId,
      label: `${notice.decisionNumber}（${notice.decidedOn}）`,
    }));
  const word = `publish${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  const day = { name: "publishedOn", label: t("notices.publishedOn"), initial: today, max: today };
  const fields: DialogField[] = [
    { ...day, kind: "date" },
    { name: "place", label: t("notices.place"), hint: t("notices.placeHint") },
    { name: "text", label: t("notices.text"), kind: "area", optional: true, maxLength: 5000 },
  ];
  if (kind === "change") {
    const initial = options[0]?.value;
    fields.unshift({
      name: "caseId",
      label: t("notices.decision"),
      kind: "select",
      options,
      initial,
    });
  }
  return (
    <ActDialog
      label={t(`notices.${word}`)}
      note={t(`notices.${word}Note`)}
      type={kind === "termination" ? "default" : "primary"}
      danger={kind === "termination"}
      fields={fields}
      run={({ publishedOn = "", place = "", text, caseId }) =>
        unwrap(
          api.POST("/api/agencies/{slug}/notices", {
            params: { path: { slug } },
            headers: ifMatch(agency.version),
            body: { kind, publishedOn, place, text: text ?? null, caseId: caseId ?? null },
          }),
        )
      }
      done={t("notices.registered")}
    />
  );
}

/** The clocks of change notice and termination run from the receipt (AG-8, AG-9). */
function Receive({ agency, of }: { agency: AgencyView; of: "change" | "termination" }) {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const today = beijingDate(session.now);
  const day = { name: "receivedOn", label: t("notices.receivedOn"), initial: today, max: today };
  const options = agency.changeNotices
    .filter((notice) => !notice.noticeOn && !notice.receivedOn)
    .map((notice) => ({ value: notice.caseId, label: notice.decisionNumber }));
  const decision: DialogField = {
    ...{ name: "caseId", label: t("notices.decision"), kind: "select" },
    ...{ options, initial: options[0]?.value },
  };
  const word = of === "change" ? "receiveChange" : "receive";
  return (
    <ActDialog
      label={t(`notices.${word}`)}
      note={t(`notices.${word}Note`)}
      type="primary"
      fields={[...(of === "change" ? [decision] : []), { ...day, kind: "date" }]}
      run={({ receivedOn = "", caseId }) =>
        unwrap(
          api.POST("/api/agencies/{slug}/decision-receipts", {
            params: { path: { slug } },
            headers: ifMatch(agency.version),
            body: { receivedOn, caseId: caseId ?? null },
          }),
        )
      }
      done={t("notices.registered")}
    />
  );
}

/** 通告登记: set-up (AG-6), change (AG-8), termination (AG-9). */
export default function NoticesPage() {
  const { t } = useTranslation();
  const { slug } = useHere();
  const agency = useAgency();
  const notices = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/notices", { params: { path: { slug } } }),
  );
  const open = new Set(agency.actions);
  return (
    <>
      <PageHead title={t("notices.title")}>
        <ExportButton
          name={`${slug}-notices`}
          start={() => exportAgencyList(slug, "notices")({})}
        />
        {open.has("receiveTermination") && <Receive agency={agency} of="termination" />}
        {open.has("receiveChange") && <Receive agency={agency} of="change" />}
        {open.has("publishTermination") && <Publish agency={agency} kind="termination" />}
        {open.has("publishChangeNotice") && <Publish agency={agency} kind="change" />}
        {open.has("publishSetUpNotice") && <Publish agency={agency} kind="setUp" />}
      </PageHead>
      <div className="hz-card">
        <p className="hz-muted">{t("notices.note")}</p>
        <ProblemNotice problem={notices.error} onRetry={() => notices.refetch()} />
        <Rows<NoticeRow>
          label={t("notices.title")}
          rowKey="id"
          loading={notices.isPending}
          pagination={{ hideOnSinglePage: true }}
          dataSource={notices.data ?? []}
          empty={t("notices.empty")}
          columns={[
            { title: t("notices.kind"), dataIndex: "kindLabel", className: "hz-nowrap" },
            { title: t("notices.publishedOn"), dataIndex: "publishedOn", className: "hz-nowrap" },
            { title: t("notices.place"), dataIndex: "place" },
            { title: t("notices.text"), dataIndex: "text" },
            { title: t("notices.recordedBy"), dataIndex: "recordedBy", className: "hz-nowrap" },
            {
              title: t("notices.recordedAt"),
              className: "hz-nowrap",
              render: (_, notice) => beijingTime(notice.recordedAt),
            },
          ]}
        />
      </div>
    </>
  );
}
