import { UploadOutlined } from "@ant-design/icons";
import { $api, newUuid, putFile } from "@huzhu/api/client";
import { inForceOn } from "@huzhu/api/plans";
import type { Schemas } from "@huzhu/api/types";
import { useAct } from "@huzhu/ui/act";
import { ProblemNotice } from "@huzhu/ui/notices";
import { beijingDate } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { Button, Modal, Select } from "antd";
import { useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useSession } from "../useSession";

/** Plans that pay part of a year's bills to holders of the card. */
function usePlans() {
  const { data: plans = [] } = useQuery($api.queryOptions("get", "/api/office/plans"));
  const today = beijingDate(useSession().now);
  return plans.flatMap(({ code }) => {
    const version = inForceOn(plans, code, today);
    const yearly = version?.benefits.some(({ kind }) => kind === "tieredReimbursement");
    return version && yearly && version.whoMayJoin.startsWith("cardHolders")
      ? [{ value: code, label: version.name }]
      : [];
  });
}

/** A file of settlements goes in; what becomes of it, its own page shows. */
export function ImportSettlement() {
  const { t } = useTranslation();
  const id = useId();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const plans = usePlans();
  const plan = chosen ?? plans[0]?.value ?? "";
  const send = useAct(
    (file: File) =>
      putFile<Schemas["SettlementRun"]>(
        `/api/office/settlements/${newUuid()}?${new URLSearchParams({ name: file.name, plan })}`,
        file,
      ),
    { done: t("settlement.sent"), onDone: (run) => navigate(`/settlements/${run.id}`) },
  );
  return (
    <>
      <Button
        type="primary"
        icon={<UploadOutlined />}
        aria-haspopup="dialog"
        onClick={() => {
          send.reset();
          setOpen(true);
        }}
      >
        {t("settlement.import")}
      </Button>
      <Modal
        open={open}
        title={t("settlement.import")}
        onCancel={() => setOpen(false)}
        footer={null}
      >
        <div className="hz-stack">
          <p>{t("settlement.importNote")}</p>
          <div>
            <label htmlFor={id}>{t("officeClaim.plan")}</label>
            <Select
              id={id}
              value={plan}
              onChange={setChosen}
              options={plans}
              style={{ width: "100%" }}
            />
          </div>
          <div>
            <Button
              type="primary"
              icon={<UploadOutlined />}
              disabled={plan === ""}
              loading={send.isPending}
              onClick={() => input.current?.click()}
            >
              {t("settlement.pick")}
            </Button>
          </div>
          <input
            ref={input}
            type="file"
            hidden
            accept=".xlsx,.csv"
            aria-label={t("settlement.pick")}
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) send.mutate(file);
              event.target.value = "";
            }}
          />
          <ProblemNotice problem={send.error} />
        </div>
      </Modal>
    </>
  );
}
