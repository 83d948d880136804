import { shortNames } from "@huzhu/api/content";
import { labels } from "@huzhu/api/labels";
import type { EngagementRow, InvitationView } from "@huzhu/api/types";
import { Space, type TableColumnsType, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { ActDialog, type DialogField } from "./actDialog";
import { Card } from "./facts";
import { useShowInvitations } from "./invitations";
import { Rows } from "./rows";

export interface EngagementTerms {
  kind: EngagementRow["kind"];
  firm: string;
  purpose: string;
  mandate: string;
  from: string;
  to: string | null;
  unmasked: boolean;
  agencies: string[] | null;
  persons: { name: string; identityNumber: string }[];
}

const colours = {
  proposed: "warning",
  upcoming: "processing",
  inForce: "success",
  over: "default",
  ended: "default",
} as const;

/** "姓名 身份证号", one person a line. */
const personsOf = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const at = line.search(/[\s,，\t]+[\dXx０-９]+$/);
      return at < 0
        ? { name: line, identityNumber: "" }
        : {
            name: line.slice(0, at).trim(),
            identityNumber: line.slice(at).replace(/^[\s,，]+/, ""),
          };
    });

/** Who looks into an agency from outside, on what ground and until when (GV-11, GV-12). */
export function EngagementDialog(props: {
  label: string;
  done: string;
  today: string;
  /** The agencies to choose from; the office's alone. */
  agencies?: { value: string; label: string }[];
  of?: EngagementRow;
  run: (terms: EngagementTerms) => Promise<unknown>;
}) {
  const { t } = useTranslation();
  const { of, agencies } = props;
  const word = (key: string) => t(`ui.engagement.${key}`);
  const kinds = Object.keys(labels.engagementKind).map((value) => ({
    value,
    label: t(`engagementKind.${value}`),
  }));
  const fields: DialogField[] = [
    ...(agencies
      ? [
          {
            name: "kind",
            label: word("kind"),
            kind: "select" as const,
            options: kinds,
            initial: of?.kind ?? "externalAudit",
          },
          {
            name: "agencies",
            label: word("agencies"),
            kind: "many" as const,
            options: agencies,
            optional: true,
            hint: word("agenciesNote"),
            initial: of?.agencies.map((a) => a.slug).join(","),
          },
        ]
      : []),
    { name: "firm", label: word("firm"), maxLength: 100, initial: of?.firm },
    {
      name: "persons",
      label: word("persons"),
      kind: "area",
      hint: word("personsNote"),
      initial: of?.persons.map((p) => `${p.name} `).join("\n"),
    },
    { name: "purpose", label: word("purpose"), maxLength: 500, initial: of?.purpose },
    { name: "mandate", label: word("mandate"), maxLength: 200, initial: of?.mandate },
    { name: "from", label: word("from"), kind: "date", initial: of?.from ?? props.today },
    {
      name: "to",
      label: word("to"),
      kind: "date",
      initial: of?.to ?? undefined,
      optional: !!agencies,
      hint: agencies && word("toNote"),
    },
    {
      name: "unmasked",
      label: word("unmasked"),
      kind: "select",
      initial: of?.unmasked ? "whole" : "masked",
      options: ["masked", "whole"].map((value) => ({ value, label: word(value) })),
    },
  ];
  return (
    <ActDialog
      label={props.label}
      note={word("proposeNote")}
      type={of ? "default" : "primary"}
      size={of ? "small" : "middle"}
      creates={!of}
      fields={fields}
      run={(v) =>
        props.run({
          kind: (v.kind ?? "externalAudit") as EngagementRow["kind"],
          firm: v.firm ?? "",
          purpose: v.purpose ?? "",
          mandate: v.mandate ?? "",
          from: v.from ?? "",
          to: v.to ?? null,
          unmasked: v.unmasked === "whole",
          agencies: agencies ? (v.agencies ? v.agencies.split(",") : []) : null,
          persons: personsOf(v.persons ?? ""),
        })
      }
      done={props.done}
    />
  );
}

/** The engagements of the office, or those that concern one agency, with the acts open now. */
export function EngagementTable(props: {
  rows: EngagementRow[] | undefined;
  loading: boolean;
  amend?: (row: EngagementRow) => React.ReactNode;
  confirm: (row: EngagementRow) => Promise<{ invitations: InvitationView[] }>;
  end: (row: EngagementRow) => Promise<unknown>;
}) {
  const { t } = useTranslation();
  const show = useShowInvitations();
  const word = (key: string) => t(`ui.engagement.${key}`);
  const columns: TableColumnsType<EngagementRow> = [
    {
      title: word("firm"),
      key: "firm",
      render: (_, row) => (
        <>
          <strong>{row.firm}</strong> {t(`engagementKind.${row.kind}`)}
          <div className="hz-muted">
            {row.purpose}（{row.mandate}）
          </div>
        </>
      ),
    },
    {
      title: word("persons"),
      key: "persons",
      render: (_, row) =>
        row.persons.map((person) => (
          <div key={person.id}>
            {person.name} {!person.activated && <Tag>{word("notActivated")}</Tag>}
          </div>
        )),
    },
    {
      title: word("agencies"),
      key: "agencies",
      render: (_, row) =>
        row.kind === "federationSupervision"
          ? word("all")
          : row.agencies.map((agency) => (
              <div key={agency.slug} title={agency.fullName}>
                {shortNames(agency.fullName)}
              </div>
            )),
    },
    {
      title: word("period"),
      key: "period",
      className: "hz-nowrap",
      render: (_, row) => (
        <>
          {row.from} — {row.to ?? word("openEnd")}
          <div>
            <Tag color={row.unmasked ? "warning" : "default"}>
              {word(row.unmasked ? "whole" : "masked")}
            </Tag>
          </div>
        </>
      ),
    },
    {
      title: word("status"),
      key: "status",
      render: (_, row) => (
        <>
          <Tag color={colours[row.status]}>{t(`engagementStatus.${row.status}`)}</Tag>
          <div className="hz-muted">
            {word("by")}：{word(row.byAgency ? "byAgency" : "byOffice")}
          </div>
          <div className="hz-muted">
            {row.proposedBy}
            {row.confirmedBy && ` → ${row.confirmedBy}`}
          </div>
        </>
      ),
    },
    {
      title: word("acts"),
      key: "acts",
      render: (_, row) => (
        <Space wrap size={4}>
          {row.actions.includes("confirm") && (
            <ActDialog
              label={word("confirm")}
              note={word("confirmNote")}
              type="primary"
              size="small"
              run={() => props.confirm(row)}
              done={word("confirmed")}
              onDone={({ invitations }) => invitations.length > 0 && show(invitations)}
            />
          )}
          {row.actions.includes("amend") && props.amend?.(row)}
          {row.actions.includes("end") && (
            <ActDialog
              label={word("end")}
              note={word("endNote")}
              size="small"
              danger
              run={() => props.end(row)}
              done={word("ended")}
            />
          )}
        </Space>
      ),
    },
  ];
  return (
    <Card>
      <Rows<EngagementRow>
        label={word("title")}
        rowKey="id"
        loading={props.loading}
        columns={columns}
        dataSource={props.rows ?? []}
        empty={word("empty")}
      />
    </Card>
  );
}
