import { api, unwrap } from "@huzhu/api/client";
import type { CaseKind } from "@huzhu/api/types";
import { useAct } from "@huzhu/ui/act";
import { ProblemNotice } from "@huzhu/ui/notices";
import { useQuery } from "@tanstack/react-query";
import { Button, Modal } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useHere } from "../agency";
import { caseKindsOpen, onNewCase } from "./newCaseEvent";

/** 新建办件: the kinds that the agency's state allows, one click each. */
export function NewCase() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { slug, queries } = useHere();
  const { data: agency } = useQuery(queries.agency());
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
