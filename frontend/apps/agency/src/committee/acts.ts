import type { MeetingView } from "@huzhu/api/agency";
import { api, ifMatch, unwrap } from "@huzhu/api/client";
import { moneyOf } from "@huzhu/api/money";
import type { Schemas } from "@huzhu/api/types";
import type { DialogField } from "@huzhu/ui/actDialog";
import { beijingDate, beijingTime } from "@huzhu/ui/time";
import type { TFunction } from "i18next";
import { useHere } from "../agency";

type Values = Record<string, string>;

/** The questions of an invitation; of one that goes out again with its answers. */
export function invitationFields(t: TFunction, now: string, old?: MeetingView): DialogField[] {
  const date = beijingDate(old?.startsAt ?? now);
  const time = old ? beijingTime(old.startsAt).slice(11) : "09:00";
  return [
    { name: "date", label: t("meeting.date"), kind: "date", initial: date },
    { name: "time", label: t("meeting.time"), kind: "time", initial: time },
    { name: "place", label: t("meeting.place"), initial: old?.place },
    {
      ...{ name: "agenda", label: t("meeting.agenda"), initial: old?.agenda },
      ...{ kind: "area", maxLength: 2000 },
    },
  ];
}

export const invitationOf = ({ date, time, place = "", agenda = "" }: Values) => ({
  startsAt: `${date}T${time}:00+08:00`,
  place,
  agenda,
});

/** What can be done with a meeting, as it was when it was last seen. */
export function useMeetingActs(meeting: MeetingView) {
  const { slug } = useHere();
  const { id } = meeting;
  const at = (version = meeting.version) => ({
    params: { path: { slug, id } },
    headers: ifMatch(version),
  });
  const motion = (motionId: string) => ({
    ...at(),
    params: { path: { slug, id, motionId } },
  });
  const one = "/api/agencies/{slug}/meetings/{id}";
  const draft = (text: string | null, version?: number) =>
    unwrap(api.POST(`${one}/minutes`, { ...at(version), body: { text } }));
  return {
    reschedule: (values: Values) =>
      unwrap(api.POST(`${one}/rescheduling`, { ...at(), body: invitationOf(values) })),
    cancel: ({ because = "" }: Values) =>
      unwrap(api.POST(`${one}/cancellation`, { ...at(), body: { because } })),
    putOnAgenda: ({ kind, title = "", subjectId, year, amount }: Values) =>
      unwrap(
        api.POST(`${one}/motions`, {
          ...at(),
          body: {
            kind: kind as Schemas["MotionKind"],
            title,
            subjectId: subjectId || null,
            year: year ? Number(year) : null,
            amount: moneyOf(amount),
          },
        }),
      ),
    takeOffAgenda: (motionId: string) =>
      unwrap(api.POST(`${one}/motions/{motionId}/removal`, motion(motionId))),
    recordAttendance: (body: Schemas["AttendanceRequest"]) =>
      unwrap(api.POST(`${one}/attendance`, { ...at(), body })),
    recordVotes: (motionId: string, votes: Schemas["Voted"][]) =>
      unwrap(api.POST(`${one}/motions/{motionId}/votes`, { ...motion(motionId), body: { votes } })),
    draft,
    correct: ({ text = "", because = "" }: Values) =>
      unwrap(api.POST(`${one}/correction`, { ...at(), body: { text, because } })),
    sign: () => unwrap(api.POST(`${one}/signature`, at())),
  };
}
