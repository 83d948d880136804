import type { MeetingView } from "@huzhu/api/agency";
import { $api } from "@huzhu/api/client";
import { ActDialog } from "@huzhu/ui/actDialog";
import { Card, Facts, PageHead } from "@huzhu/ui/facts";
import { Loading } from "@huzhu/ui/gate";
import { ProblemNotice } from "@huzhu/ui/notices";
import { PrintButton } from "@huzhu/ui/paper";
import { StatusTag } from "@huzhu/ui/tags";
import { beijingDate, beijingTime } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { useHere } from "../agency";
import { Attendance } from "./Attendance";
import { invitationFields, useMeetingActs } from "./acts";
import { Minutes } from "./Minutes";
import { Motions } from "./Motions";

function Acts({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const acts = useMeetingActs(meeting);
  const signed = meeting.minutes.some((version) => version.signedAt);
  return (
    <>
      {meeting.actions.includes("rescheduleMeeting") && (
        <ActDialog
          label={t("meeting.reschedule")}
          note={t("meeting.inviteNote")}
          fields={invitationFields(t, session.now, meeting)}
          run={acts.reschedule}
          done={t("meeting.rescheduled")}
        />
      )}
      {meeting.actions.includes("cancelMeeting") && (
        <ActDialog
          label={t("meeting.cancel")}
          note={t("meeting.cancelNote")}
          danger
          fields={[
            {
              ...{ name: "because", label: t("meeting.cancelledBecause") },
              ...{ kind: "area", maxLength: 500 },
            },
          ]}
          run={acts.cancel}
          done={t("meeting.cancelled")}
        />
      )}
      {meeting.minutes.length > 0 && (
        <PrintButton
          href={`/api/agencies/${slug}/meetings/${meeting.id}/minutes.pdf`}
          type={signed ? "primary" : "default"}
        >
          {t("meeting.print")}
        </PrintButton>
      )}
    </>
  );
}

/** One meeting, from its invitation to the signed and printed minutes (GV-3…GV-5). */
export default function MeetingPage() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const { slug } = useHere();
  const {
    data: meeting,
    error,
    refetch,
  } = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/meetings/{id}", {
      params: { path: { slug, id } },
    }),
  );
  if (!meeting) return error ? <ProblemNotice problem={error} onRetry={refetch} /> : <Loading />;
  return (
    <>
      <PageHead
        title={t("meeting.title", { date: beijingDate(meeting.startsAt) })}
        tags={<StatusTag of="meetingStatus" value={meeting.status} />}
      >
        <Acts meeting={meeting} />
      </PageHead>
      <div className="hz-grid two">
        <div className="hz-stack">
          <Card title={t("meeting.facts")}>
            <Facts
              facts={[
                [t("meeting.startsAt"), beijingTime(meeting.startsAt)],
                [t("meeting.place"), meeting.place],
                [
                  t("meeting.agenda"),
                  <p key="agenda" className="lines">
                    {meeting.agenda}
                  </p>,
                ],
                [t("meeting.cancelledBecause"), meeting.cancelledBecause],
              ]}
            />
          </Card>
          <Motions meeting={meeting} />
          <Minutes key={`${id}${meeting.minutes.length}`} meeting={meeting} />
        </div>
        <div>
          <Attendance key={id} meeting={meeting} />
        </div>
      </div>
    </>
  );
}
