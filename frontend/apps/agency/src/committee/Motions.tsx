import type { MeetingView, MotionView } from "@huzhu/api/agency";
import { $api } from "@huzhu/api/client";
import type { Schemas } from "@huzhu/api/types";
import { useAct } from "@huzhu/ui/act";
import { ActDialog } from "@huzhu/ui/actDialog";
import { Card } from "@huzhu/ui/facts";
import { ProblemNotice } from "@huzhu/ui/notices";
import { StatusTag } from "@huzhu/ui/tags";
import { beijingDate } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useHere } from "../agency";
import { optionsOf } from "../options";
import { useMeetingActs } from "./acts";
import { Choices } from "./Choices";

type Choice = Schemas["VoteChoice"];

/** All present vote 同意 unless somebody says otherwise; saving ends the vote. */
function Ballot({ meeting, motion }: { meeting: MeetingView; motion: MotionView }) {
  const { t } = useTranslation();
  const acts = useMeetingActs(meeting);
  const [changed, setChanged] = useState<Record<string, Choice>>({});
  const present = meeting.attendees.filter((one) => one.state === "present");
  const choiceOf = (id: string): Choice => changed[id] ?? "for";
  const last = meeting.motions.filter((one) => one.outcome === "open").length === 1;
  const drafts = last && meeting.minutes.length === 0;
  const save = useAct(
    async (votes: Schemas["Voted"][]) => {
      const view = await acts.recordVotes(motion.id, votes);
      return drafts ? acts.draft(null, view.version) : view;
    },
    { done: t("meeting.voted") },
  );
  const votes = present.map(({ memberId }) => ({ memberId, choice: choiceOf(memberId) }));
  return (
    <div className="hz-stack">
      <Choices<Choice>
        of="voteChoice"
        members={present}
        chosen={choiceOf}
        onChoose={(id, choice) => setChanged((old) => ({ ...old, [id]: choice }))}
        label={(name) => t("meeting.voteOf", { name })}
      />
      <ProblemNotice problem={save.error} />
      <div className="hz-row">
        <Button type="primary" loading={save.isPending} onClick={() => save.mutate(votes)}>
          {t(drafts ? "meeting.saveVotesAndDraft" : "meeting.saveVotes")}
        </Button>
        {!meeting.quorum.reached && (
          <Button disabled={save.isPending} onClick={() => save.mutate([])}>
            {t("meeting.noQuorum")}
          </Button>
        )}
      </div>
    </div>
  );
}

function Motion({ meeting, motion }: { meeting: MeetingView; motion: MotionView }) {
  const { t } = useTranslation();
  const acts = useMeetingActs(meeting);
  const open = motion.outcome === "open";
  const others = motion.votes.filter((vote) => vote.choice !== "for");
  return (
    <li>
      <div className="hz-stack">
        <div className="hz-row">
          <span className="hz-muted">{motion.kindLabel}</span>
          <strong>{motion.title}</strong>
          <StatusTag of="motionOutcome" value={motion.outcome} />
          {open && meeting.actions.includes("takeOffAgenda") && (
            <ActDialog
              label={t("meeting.remove")}
              title={`${t("meeting.remove")}：${motion.title}`}
              note={t("meeting.removeNote")}
              size="small"
              run={() => acts.takeOffAgenda(motion.id)}
              done={t("meeting.removed")}
            />
          )}
        </div>
        {motion.votes.length > 0 && (
          <span>
            {t("meeting.votes", {
              ...{ for: motion.for, against: motion.against, abstain: motion.abstain },
            })}
            {others.map((vote) => (
              <span key={vote.memberId}>
                {" "}
                {vote.name} {t(`voteChoice.${vote.choice}`)}
              </span>
            ))}
          </span>
        )}
        {open && meeting.actions.includes("recordVotes") && (
          <Ballot meeting={meeting} motion={motion} />
        )}
      </div>
    </li>
  );
}

/** Motions about one person, and about one year. */
const ofPerson = new Set<string | undefined>(["appointment", "sealsTogether"]);
const ofYear = new Set<string | undefined>([
  "annualPlan",
  "budget",
  "budgetChange",
  "earlySpending",
  "finalAccounts",
]);

/** 议题与表决: what is put to the vote, and how it ended (GV-4…GV-6). */
export function Motions({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation();
  const acts = useMeetingActs(meeting);
  const { slug, session } = useHere();
  const people =
    useQuery(
      $api.queryOptions("get", "/api/agencies/{slug}/people", { params: { path: { slug } } }),
    ).data ?? [];
  const thisYear = Number(beijingDate(session.now).slice(0, 4));
  const years = [thisYear, thisYear + 1, thisYear - 1].map(String);
  const add = meeting.actions.includes("putOnAgenda") && (
    <ActDialog
      label={t("meeting.addMotion")}
      fields={[
        {
          ...{ name: "kind", label: t("meeting.kind"), kind: "select" },
          options: optionsOf(t, "motionKind"),
        },
        { name: "title", label: t("meeting.motion") },
        {
          ...{ name: "subjectId", label: t("meeting.subject"), kind: "select" },
          when: ({ kind }) => ofPerson.has(kind),
          options: people.map((person) => ({ value: person.id, label: person.name })),
        },
        {
          ...{ name: "year", label: t("meeting.year"), kind: "select" },
          ...{ when: ({ kind }) => ofYear.has(kind), initial: String(thisYear) },
          options: years.map((year) => ({ value: year, label: year })),
        },
        {
          ...{ name: "amount", label: t("relief.amount"), kind: "amount" },
          when: ({ kind }) => kind === "cashVisit",
        },
      ]}
      run={acts.putOnAgenda}
      done={t("meeting.motionAdded")}
    />
  );
  return (
    <Card title={t("meeting.motions")} extra={add}>
      {meeting.motions.length === 0 && <p className="hz-muted">{t("meeting.noMotions")}</p>}
      <ol className="motions">
        {meeting.motions.map((motion) => (
          <Motion key={motion.id} meeting={meeting} motion={motion} />
        ))}
      </ol>
    </Card>
  );
}
