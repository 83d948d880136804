import { DownloadOutlined, UploadOutlined } from "@ant-design/icons";
import { newUuid } from "@huzhu/api/client";
import { plansOnSale, type RosterView, sendRoster } from "@huzhu/api/enrolment";
import { Problem } from "@huzhu/api/problem";
import { useCreate } from "@huzhu/ui/create";
import { DateField } from "@huzhu/ui/fields";
import { ProblemNotice } from "@huzhu/ui/notices";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Select } from "antd";
import { useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useHere } from "../agency";

const sheets = /\.(xlsx|csv)$/i;

const lacksPlan = (problem: unknown) =>
  problem instanceof Problem && problem.details.errors?.plan !== undefined;

/** Takes a roster's file, asks for the plan only if the file doesn't say, and opens the roster. */
function useSending(plan: string | undefined, askedFor: string | null) {
  const { slug } = useHere();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [share, setShare] = useState<number>();
  const [problem, setProblem] = useState<unknown>();
  const [waiting, setWaiting] = useState<{ id: string; file: File }>();
  const send = async (sent: { id: string; file: File }) => {
    setProblem(undefined);
    setShare(0);
    try {
      const roster: RosterView = await sendRoster(slug, { ...sent, plan, askedFor }, setShare);
      setWaiting(undefined);
      queries.invalidateQueries();
      navigate(`/rosters/${roster.id}`);
    } catch (reason) {
      setWaiting(lacksPlan(reason) ? sent : undefined);
      setProblem(lacksPlan(reason) ? undefined : reason);
    }
    setShare(undefined);
  };
  const forget = () => {
    setProblem(undefined);
    setWaiting(undefined);
  };
  return { share, problem, waiting, send, forget };
}

function PlanChoice(props: {
  plan?: string;
  onPlan: (plan?: string) => void;
  askedFor: string | null;
  onAskedFor: (day: string | null) => void;
}) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const id = useId();
  const plans = useQuery(plansOnSale(slug));
  return (
    <div className="hz-filters roster-choice">
      <div>
        <label htmlFor={`${id}plan`}>{t("roster.planOf")}</label>
        <Select
          id={`${id}plan`}
          allowClear
          placeholder={t("roster.planInFile")}
          value={props.plan}
          onChange={props.onPlan}
          options={plans.data?.map(({ code, name }) => ({ value: code, label: name }))}
          style={{ width: 280, maxWidth: "100%" }}
        />
      </div>
      <div>
        <label htmlFor={`${id}day`}>{t("roster.askedFor")}</label>
        <DateField id={`${id}day`} value={props.askedFor} onChange={props.onAskedFor} />
      </div>
      {props.plan ? (
        <Button
          icon={<DownloadOutlined />}
          href={`/api/agencies/${slug}/roster-template?${new URLSearchParams({ plan: props.plan })}`}
        >
          {t("roster.template")}
        </Button>
      ) : (
        <span className="hz-muted">{t("roster.templateHint")}</span>
      )}
    </div>
  );
}

/** The frame for a roster's file; `plan` is known where a roster is sent again. */
export function RosterDrop(props: { plan?: string }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const [askedFor, setAskedFor] = useState<string | null>(null);
  const [refused, setRefused] = useState<string>();
  const { share, problem, waiting, send, forget } = useSending(props.plan ?? chosen, askedFor);
  useCreate(!props.plan, () => input.current?.click());
  const take = (file: File | undefined) => {
    setOver(false);
    setRefused(undefined);
    if (!file) return;
    forget();
    if (sheets.test(file.name)) send({ id: newUuid(), file });
    else
      setRefused(
        t(/\.(xls|et)$/i.test(file.name) ? "roster.oldSheet" : "roster.onlySheets", {
          name: file.name,
        }),
      );
  };
  return (
    <div className="hz-stack roster-drop">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse, the button for all */}
      <div
        className={over ? "hz-drop over" : "hz-drop"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          take(event.dataTransfer.files[0]);
        }}
      >
        <p>{t(props.plan ? "roster.again" : "roster.drop")}</p>
        <Button
          type={props.plan ? "default" : "primary"}
          icon={<UploadOutlined />}
          loading={share !== undefined}
          onClick={() => input.current?.click()}
        >
          {share === undefined
            ? t("roster.pick")
            : t("roster.sending", { percent: Math.round(share * 100) })}
        </Button>
        <p className="hz-muted">{t("roster.dropNote")}</p>
        <input
          ref={input}
          type="file"
          hidden
          accept=".xlsx,.csv"
          aria-label={t("roster.pick")}
          onChange={(event) => {
            take(event.target.files?.[0]);
            event.target.value = "";
          }}
        />
        {!props.plan && (
          <PlanChoice
            plan={chosen}
            onPlan={setChosen}
            askedFor={askedFor}
            onAskedFor={setAskedFor}
          />
        )}
      </div>
      {waiting && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={t("roster.whichPlan", { name: waiting.file.name })}
          action={
            <Button type="primary" disabled={!chosen} onClick={() => send(waiting)}>
              {t("roster.goOn")}
            </Button>
          }
        />
      )}
      {refused && <Alert type="error" showIcon role="alert" title={refused} />}
      <ProblemNotice problem={problem} />
    </div>
  );
}
