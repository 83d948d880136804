import { $api, api, unwrap } from "@huzhu/api/client";
import { may } from "@huzhu/api/session";
import type { CaseKind } from "@huzhu/api/types";
import { useAct } from "@huzhu/ui/act";
import { useCreate } from "@huzhu/ui/create";
import { ProblemNotice } from "@huzhu/ui/notices";
import { useQuery } from "@tanstack/react-query";
import { Button, Modal } from "antd";
import { useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useHere } from "../agency";
import { caseKindsOpen, onNewCase, openNewCase } from "./newCaseEvent";

/** 新建办件: the kinds that the agency's state allows, one click each. */
export function NewCase() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { slug, session } = useHere();
  const reports = may(session, "registerClaims", slug);
  const { data: agency } = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}", { params: { path: { slug } } }),
  );
  const [open, setOpen] = useState(false);
  const kinds = caseKindsOpen(agency?.actions ?? []);
  const start = useAct(
    (kind: CaseKind) =>
      unwrap(
        api.POST("/api/agencies/{slug}/cases", { params: { path: { slug } }, body: { kind } }),
      ),
    {
      done: t("cases.started"),
      onDone: (found) => {
        setOpen(false);
        navigate(`/cases/${found.id}`);
      },
    },
  );
  const { mutate, reset } = start;
  // Before the agency has arrived nobody knows: whoever presses Alt+N early isn't left without.
  const none = agency !== undefined && kinds.length === 0;
  const report = useCallback(() => {
    setOpen(false);
    navigate("/claims/new");
  }, [navigate]);
  // Who may only report is led there at once; others choose.
  useCreate(!none || reports, none ? report : openNewCase, true);
  useEffect(
    () =>
      onNewCase((kind) => {
        if (none) return;
        reset();
        setOpen(true);
        if (kind) mutate(kind);
      }),
    [none, mutate, reset],
  );
  return (
    <Modal
      open={open && !none}
      loading={!agency}
      title={t("cases.start")}
      footer={null}
      destroyOnHidden
      onCancel={() => setOpen(false)}
    >
      <div className="hz-stack">
        {reports && (
          <Button type="primary" block autoFocus onClick={report}>
            {t("cases.report")}
          </Button>
        )}
        <p>{t("cases.startNote")}</p>
        {kinds.map((kind) => (
          <Button key={kind} block loading={start.isPending} onClick={() => mutate(kind)}>
            {t(`caseKind.${kind}`)}
          </Button>
        ))}
        <ProblemNotice problem={start.error} />
      </div>
    </Modal>
  );
}
