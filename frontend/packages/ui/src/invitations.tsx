import type { InvitationView } from "@huzhu/api/types";
import { App, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { beijingTime } from "./time";

/** Links to activate sign-ins: they are shown this once, to be printed as 激活单. */
export function InvitationList({ invitations }: { invitations: InvitationView[] }) {
  const { t } = useTranslation();
  return (
    <div className="hz-stack">
      <p>{t("ui.invitation.once")}</p>
      {invitations.map((invitation) => (
        <div key={invitation.personId}>
          <strong>{invitation.name}</strong>{" "}
          {t("ui.invitation.until", { until: beijingTime(invitation.expiresAt) })}
          <div>
            <a href={invitation.link} target="_blank" rel="noreferrer">
              {t("ui.invitation.sheet")}
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
      title: t("ui.invitation.title"),
      width: 640,
      content: <InvitationList invitations={invitations} />,
    });
}
