import type { MeetingView } from "@huzhu/api/agency";
import { $api } from "@huzhu/api/client";
import { Problem } from "@huzhu/api/problem";
import type { Schemas } from "@huzhu/api/types";
import { useAct } from "@huzhu/ui/act";
import { ActDialog } from "@huzhu/ui/actDialog";
import { useDraft } from "@huzhu/ui/draft";
import { Card } from "@huzhu/ui/facts";
import { ProblemNotice } from "@huzhu/ui/notices";
import { StaleEdit } from "@huzhu/ui/staleEdit";
import { beijingTime } from "@huzhu/ui/time";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useHere } from "../agency";
import { useMeetingActs } from "./acts";

type Version = Schemas["MinutesView"];

/** The draft, edited until it is signed; what is typed outlives a closed tab. */
function EditMinutes({ meeting, version }: { meeting: MeetingView; version: Version }) {
  const { t } = useTranslation();
  const id = useId();
  const acts = useMeetingActs(meeting);
  const { slug } = useHere();
  const client = useQueryClient();
  const draft = useDraft(`minutes:${meeting.id}:${version.number}`);
  // What I write stands on what I saw, whatever has been read again since.
  const seen = useDraft(`minutes-seen:${meeting.id}:${version.number}`);
  const act = useAct((on: number) => acts.draft(draft.text, on), {
    done: t("ui.saved"),
    onDone: () => settle(),
  });
  const { queryKey } = $api.queryOptions("get", "/api/agencies/{slug}/meetings/{id}", {
    params: { path: { slug, id: meeting.id } },
  });
  const save = (on: number) =>
    act.mutate(on, { onError: () => client.invalidateQueries({ queryKey }) });
  const settle = () => {
    draft.clear();
    seen.clear();
    act.reset();
  };
  const write = (text: string) => {
    if (!draft.text) seen.write(String(meeting.version));
    draft.write(text);
  };
  const unsaved = draft.text !== "" && draft.text !== version.text;
  const stale = act.error instanceof Problem && act.error.isStale;
  return (
    <div className="hz-stack">
      <label htmlFor={id}>{t("meeting.minutesText")}</label>
      <Input.TextArea
        id={id}
        rows={14}
        maxLength={20_000}
        value={draft.text || version.text}
        onChange={(event) => write(event.target.value)}
      />
      {stale ? (
        <StaleEdit
          fields={[{ label: t("meeting.minutes"), mine: draft.text, theirs: version.text }]}
          onTakeTheirs={settle}
          onKeepMine={() => save(meeting.version)}
        />
      ) : (
        <ProblemNotice problem={act.error} />
      )}
      <div className="hz-row">
        <Button
          type="primary"
          disabled={!unsaved}
          loading={act.isPending}
          onClick={() => save(Number(seen.text))}
        >
          {t("meeting.save")}
        </Button>
        <ActDialog
          label={t("meeting.redraft")}
          note={t("meeting.redraftNote")}
          run={() => acts.draft(null)}
          onDone={settle}
          done={t("meeting.drafted")}
        />
        {unsaved && <span role="status">{t("meeting.unsaved")}</span>}
      </div>
    </div>
  );
}

function Sign({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation();
  const acts = useMeetingActs(meeting);
  const sign = useAct(acts.sign, { done: t("meeting.signed") });
  return (
    <>
      <ProblemNotice problem={sign.error} />
      <div className="hz-row">
        <Button type="primary" loading={sign.isPending} onClick={() => sign.mutate()}>
          {t("meeting.sign")}
        </Button>
      </div>
    </>
  );
}

function FirstDraft({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation();
  const acts = useMeetingActs(meeting);
  const draft = useAct(() => acts.draft(null), { done: t("meeting.drafted") });
  return (
    <>
      <ProblemNotice problem={draft.error} />
      <div className="hz-row">
        <Button loading={draft.isPending} onClick={() => draft.mutate()}>
          {t("meeting.draft")}
        </Button>
      </div>
    </>
  );
}

function Correct({ meeting, version }: { meeting: MeetingView; version: Version }) {
  const { t } = useTranslation();
  const acts = useMeetingActs(meeting);
  return (
    <ActDialog
      label={t("meeting.correct")}
      note={t("meeting.correctNote")}
      fields={[
        { name: "because", label: t("meeting.because"), maxLength: 500 },
        {
          ...{ name: "text", label: t("meeting.minutesText"), initial: version.text },
          ...{ kind: "area", rows: 12, maxLength: 20_000 },
        },
      ]}
      run={acts.correct}
      done={t("meeting.corrected")}
    />
  );
}

function Versions({ versions }: { versions: Version[] }) {
  const { t } = useTranslation();
  return (
    <ul className="members">
      {versions.map(({ number, signedBy, signedAt, because }) => (
        <li key={number}>
          <span>
            {t("meeting.version", { number })} <span className="hz-muted">{because}</span>
          </span>
          <span>
            {signedAt
              ? t("meeting.signedBy", { name: signedBy, at: beijingTime(signedAt) })
              : t("meeting.notSigned")}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** 会议纪要: drafted from the facts, edited, signed by the chair, locked; then corrected (GV-5). */
export function Minutes({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation();
  const { minutes, actions, status } = meeting;
  const last = minutes.at(-1);
  if (status === "invited" || status === "cancelled") return null;
  return (
    <Card
      title={t("meeting.minutes")}
      extra={
        last && actions.includes("correctMinutes") && <Correct meeting={meeting} version={last} />
      }
    >
      <div className="hz-stack">
        {!last && <p className="hz-muted">{t("meeting.noMinutes")}</p>}
        {!last && actions.includes("draftMinutes") && <FirstDraft meeting={meeting} />}
        {last && !last.signedAt && actions.includes("draftMinutes") ? (
          <EditMinutes meeting={meeting} version={last} />
        ) : (
          last && <p className="lines">{last.text}</p>
        )}
        {last && !last.signedAt && !actions.includes("signMinutes") && (
          <span className="hz-muted">{t("meeting.waits")}</span>
        )}
        {actions.includes("signMinutes") && <Sign meeting={meeting} />}
        {last && <Versions versions={minutes} />}
      </div>
    </Card>
  );
}
