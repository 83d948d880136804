import type { MeetingView } from "@huzhu/api/agency";
import type { Schemas } from "@huzhu/api/types";
import { useAct } from "@huzhu/ui/act";
import { Card, Facts } from "@huzhu/ui/facts";
import { ProblemNotice } from "@huzhu/ui/notices";
import { Button, Checkbox, Tag } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMeetingActs } from "./acts";
import { Choices } from "./Choices";

type State = NonNullable<Schemas["AttendanceState"]>;

/** How many should come, came, and must come: exactly half is enough (GV-4). */
function QuorumMeter({ meeting, present }: { meeting: MeetingView; present: number }) {
  const { t } = useTranslation();
  const { entitled, needed } = meeting.quorum;
  const reached = entitled > 0 && present >= needed;
  const persons = (count: number) => t("meeting.persons", { count });
  return (
    <div className="hz-stack">
      <Facts
        facts={[
          [t("meeting.entitled"), persons(entitled)],
          [t("meeting.present"), persons(present)],
          [t("meeting.needed"), persons(needed)],
        ]}
      />
      <meter
        className="quorum"
        aria-label={t("meeting.quorum")}
        max={Math.max(entitled, 1)}
        low={needed}
        optimum={entitled}
        value={present}
      />
      <span>
        <Tag color={reached ? "success" : "error"}>
          {t(reached ? "meeting.reached" : "meeting.notReached")}
        </Tag>
      </span>
    </div>
  );
}

/** 出席: who came; until the first vote it can be mended. */
export function Attendance({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation();
  const acts = useMeetingActs(meeting);
  const [changed, setChanged] = useState<Record<string, State>>({});
  const [led, setLed] = useState<boolean>();
  const recorded = meeting.status !== "invited";
  const ledByChair = led ?? (recorded ? meeting.ledByChair : true);
  const { attendees } = meeting;
  const stateOf = (id: string): State =>
    changed[id] ?? attendees.find((one) => one.memberId === id)?.state ?? "present";
  const save = useAct(
    async (draft: boolean) => {
      const members = attendees.map(({ memberId }) => ({ memberId, state: stateOf(memberId) }));
      const view = await acts.recordAttendance({ members, ledByChair });
      return draft ? acts.draft(null, view.version) : view;
    },
    { done: t("meeting.attendanceSaved"), onDone: () => setChanged({}) },
  );
  const open = meeting.actions.includes("recordAttendance");
  const mayDraft = meeting.motions.length === 0 && meeting.minutes.length === 0;
  const present = attendees.filter(({ memberId }) => stateOf(memberId) === "present").length;
  if (meeting.status === "cancelled") return null;
  return (
    <Card title={t("meeting.attendance")}>
      <div className="hz-stack">
        <QuorumMeter meeting={meeting} present={open ? present : meeting.quorum.present} />
        {attendees.length === 0 && <p>{t("meeting.noMembers")}</p>}
        {open ? (
          <>
            <Choices<State>
              of="attendanceState"
              members={attendees.map((one) => ({ ...one, note: one.title }))}
              chosen={stateOf}
              onChoose={(id, state) => setChanged((old) => ({ ...old, [id]: state }))}
              label={(name) => t("meeting.attendanceOf", { name })}
            />
            <Checkbox checked={ledByChair} onChange={(event) => setLed(event.target.checked)}>
              {t("meeting.ledByChair")}
            </Checkbox>
            <ProblemNotice problem={save.error} />
            <div className="hz-row">
              <Button
                type={mayDraft || recorded ? "default" : "primary"}
                disabled={save.isPending}
                onClick={() => save.mutate(false)}
              >
                {t("meeting.saveAttendance")}
              </Button>
              {mayDraft && (
                <Button type="primary" loading={save.isPending} onClick={() => save.mutate(true)}>
                  {t("meeting.saveAndDraft")}
                </Button>
              )}
            </div>
          </>
        ) : (
          <>
            <ul className="members">
              {attendees.map(({ memberId, name, title, state }) => (
                <li key={memberId}>
                  <span>
                    {name} <span className="hz-muted">{title}</span>
                  </span>
                  {state && <span>{t(`attendanceState.${state}`)}</span>}
                </li>
              ))}
            </ul>
            {recorded ? (
              <span>{t(meeting.ledByChair ? "meeting.ledByChair" : "meeting.ledByOther")}</span>
            ) : (
              <span className="hz-muted">{t("meeting.later")}</span>
            )}
          </>
        )}
      </div>
    </Card>
  );
}
