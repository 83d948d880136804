import { Problem } from "@huzhu/api/problem";
import type { CaseView, FindingView } from "@huzhu/api/types";
import { useAct } from "@huzhu/ui/act";
import { Card } from "@huzhu/ui/facts";
import { ProblemNotice } from "@huzhu/ui/notices";
import { StaleEdit } from "@huzhu/ui/staleEdit";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Input, Radio, Tag } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  dropFindings,
  type Findings,
  keepFindings,
  saveFindings,
  unsavedFindings,
} from "./findings";

function Condition(props: { finding: FindingView; onChange?: (finding: FindingView) => void }) {
  const { t } = useTranslation();
  const { finding, onChange } = props;
  const change = (part: Partial<FindingView>) => onChange?.({ ...finding, ...part });
  if (!onChange)
    return (
      <div>
        <div className="hz-row">
          <Tag color={finding.met ? "success" : finding.met === false ? "error" : "default"}>
            {t(`case.met.${finding.met ?? "open"}`)}
          </Tag>
          {finding.label}
        </div>
        {finding.evidence && <div className="hz-muted">{finding.evidence}</div>}
      </div>
    );
  return (
    <fieldset style={{ border: 0, padding: 0, margin: 0, minWidth: 0 }}>
      <legend style={{ padding: 0, fontWeight: 600 }}>{finding.label}</legend>
      <div className="hz-row">
        <Radio.Group
          aria-label={finding.label}
          value={finding.met}
          onChange={(event) => change({ met: event.target.value })}
          options={[
            { value: true, label: t("case.met.true") },
            { value: false, label: t("case.met.false") },
          ]}
        />
      </div>
      <Input.TextArea
        aria-label={t("case.evidenceOf", { condition: finding.label })}
        placeholder={t("case.evidence")}
        rows={2}
        maxLength={2000}
        value={finding.evidence ?? ""}
        onChange={(event) => change({ evidence: event.target.value })}
      />
    </fieldset>
  );
}

/** The unsaved marks over the saved ones; a 412 reads the saved ones anew, for comparison. */
function useFindings(view: CaseView) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [unsaved, setUnsaved] = useState(() => unsavedFindings(view.id));
  const findings = unsaved ?? view.findings;
  const save = useAct(() => saveFindings(view.id, view.version, findings), {
    done: t("ui.saved"),
    onDone: () => setUnsaved(undefined),
  });
  const stale = save.error instanceof Problem && save.error.isStale;
  return {
    findings,
    save,
    stale,
    submit: () => save.mutate(undefined, { onError: () => queries.invalidateQueries() }),
    change: (next: Findings) => {
      setUnsaved(next);
      keepFindings(view.id, next);
    },
    takeTheirs: () => {
      setUnsaved(undefined);
      dropFindings(view.id);
      save.reset();
    },
  };
}

/** The five conditions of AG-3, each with its evidence, beside the documents. */
export function Conditions({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const editable = view.actions.includes("recordFindings");
  const { findings, save, stale, submit, change, takeTheirs } = useFindings(view);
  const words = (finding?: FindingView) =>
    `${t(`case.met.${finding?.met ?? "open"}`)} ${finding?.evidence ?? ""}`.trim();
  return (
    <Card title={t("case.conditions")}>
      <div className="hz-stack">
        {(editable ? findings : view.findings).map((finding, index) => (
          <Condition
            key={finding.condition}
            finding={finding}
            onChange={editable ? (next) => change(findings.with(index, next)) : undefined}
          />
        ))}
        {stale ? (
          <StaleEdit
            fields={findings.map((mine, index) => ({
              label: mine.label,
              mine: words(mine),
              theirs: words(view.findings[index]),
            }))}
            onTakeTheirs={takeTheirs}
            onKeepMine={submit}
          />
        ) : (
          <ProblemNotice problem={save.error} />
        )}
        {editable && (
          <div>
            <Button loading={save.isPending} onClick={submit}>
              {t("case.saveFindings")}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}
