import { api, ifMatch, unwrap } from "@huzhu/api/client";
import type { AgencyView, InvitationView } from "@huzhu/api/types";
import { useAct } from "@huzhu/ui/act";
import { ProblemNotice } from "@huzhu/ui/notices";
import { beijingTime } from "@huzhu/ui/time";
import { App, Button, Typography } from "antd";
import { useTranslation } from "react-i18next";

/** Links to activate sign-ins: they are shown this once, to be printed as 激活单. */
export function InvitationList({ invitations }: { invitations: InvitationView[] }) {
  const { t } = useTranslation();
  return (
    <div className="hz-stack">
      <p>{t("invitation.once")}</p>
      {invitations.map((invitation) => (
        <div key={invitation.personId}>
          <strong>{invitation.name}</strong>{" "}
          {t("invitation.until", { until: beijingTime(invitation.expiresAt) })}
          <div>
            <a href={invitation.link} target="_blank" rel="noreferrer">
              {t("invitation.sheet")}
            </a>
          </div>
          <Typography.Text copyable>{invitation.link}</Typography.Text>
        </div>
      ))}
    </div>
  );
}

/** Shows fresh invitations in a dialog that can't be missed. */
export function useShowInvitations() {
  const { modal } = App.useApp();
  const { t } = useTranslation();
  return (invitations: InvitationView[]) =>
    modal.info({
      title: t("invitation.title"),
      width: 640,
      content: <InvitationList invitations={invitations} />,
    });
}

/** First sign-ins for chair and director, printed. */
export function InviteButton({ agency }: { agency: AgencyView }) {
  const { t } = useTranslation();
  const show = useShowInvitations();
  const invite = useAct(
    () =>
      unwrap(
        api.POST("/api/office/agencies/{slug}/invitations", {
          params: { path: { slug: agency.slug } },
          headers: ifMatch(agency.version),
        }),
      ),
    { done: t("invitation.made"), onDone: ({ invitations }) => show(invitations) },
  );
  return (
    <>
      <Button loading={invite.isPending} onClick={() => invite.mutate()}>
        {t("invitation.make")}
      </Button>
      <ProblemNotice problem={invite.error} />
    </>
  );
}
