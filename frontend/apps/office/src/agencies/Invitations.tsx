import { api, ifMatch, unwrap } from "@huzhu/api/client";
import type { AgencyView } from "@huzhu/api/types";
import { useAct } from "@huzhu/ui/act";
import { useShowInvitations } from "@huzhu/ui/invitations";
import { ProblemNotice } from "@huzhu/ui/notices";
import { Button } from "antd";
import { useTranslation } from "react-i18next";

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
