import { $api, api, ifMatch, unwrap } from "@huzhu/api/client";
import type { PersonRow } from "@huzhu/api/types";
import { ActDialog } from "@huzhu/ui/actDialog";
import { Card, Facts } from "@huzhu/ui/facts";
import { Loading, NotFound } from "@huzhu/ui/gate";
import { useShowInvitations } from "@huzhu/ui/invitations";
import { useQuery } from "@tanstack/react-query";
import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import { useHere } from "../agency";

function PostCard({ post }: { post: PersonRow["posts"][number] }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const show = useShowInvitations();
  const at = { params: { path: { slug, id: post.id } }, headers: ifMatch(post.version) };
  const state = post.ended ? "ended" : post.waiting ? "waiting" : "inForce";
  return (
    <Card
      title={`${t(`post.${post.post}`)}${post.point ? `（${post.point}）` : ""}`}
      extra={<Tag>{t(`people.${state}`)}</Tag>}
    >
      <div className="hz-stack">
        <Facts
          facts={[
            [t("people.from"), post.from],
            [t("people.to"), post.to ?? t("ui.me.openEnd")],
            [t("people.proposedBy"), post.proposedBy],
            [t("people.confirmedBy"), post.confirmedBy],
          ]}
        />
        <div className="hz-row">
          {post.actions.includes("confirmPost") && (
            <ActDialog
              label={t("people.confirm")}
              note={t("people.confirmNote")}
              type="primary"
              run={() => unwrap(api.POST("/api/agencies/{slug}/posts/{id}/confirmation", at))}
              onDone={({ invitation }) => invitation && show([invitation])}
            />
          )}
          {post.actions.includes("suspendPost") && (
            <ActDialog
              label={t("people.suspendPost")}
              note={t("people.suspendPostNote")}
              danger
              fields={[{ name: "reason", label: t("people.reason"), kind: "area" }]}
              run={({ reason = "" }) =>
                unwrap(
                  api.POST("/api/agencies/{slug}/posts/{id}/suspension", {
                    ...at,
                    body: { reason },
                  }),
                )
              }
            />
          )}
          {post.actions.includes("proposeRestoring") && (
            <ActDialog
              label={t("people.proposeRestoring")}
              note={t("people.proposeRestoringNote")}
              run={() => unwrap(api.POST("/api/agencies/{slug}/posts/{id}/restoring", at))}
            />
          )}
          {post.actions.includes("confirmRestoring") && (
            <ActDialog
              label={t("people.confirmRestoring")}
              note={t("people.confirmRestoringNote")}
              type="primary"
              run={() =>
                unwrap(api.POST("/api/agencies/{slug}/posts/{id}/restoring/confirmation", at))
              }
            />
          )}
          {post.actions.includes("endPost") && (
            <ActDialog
              label={t("people.end")}
              note={t("people.endNote")}
              danger
              run={() => unwrap(api.POST("/api/agencies/{slug}/posts/{id}/end", at))}
            />
          )}
        </div>
      </div>
    </Card>
  );
}

/** A person of the agency with the posts held, proposed and ended. */
export function PersonDetail({ id }: { id: string }) {
  const { t } = useTranslation();
  const { slug } = useHere();
  const people = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/people", { params: { path: { slug } } }),
  );
  const person = people.data?.find((one) => one.id === id);
  if (!person) return people.isPending ? <Loading /> : <NotFound />;
  return (
    <div className="hz-stack">
      <Facts
        facts={[
          [t("people.name"), person.name],
          [t("people.userName"), person.userName],
          [t("people.identity"), t("people.tail", { tail: person.identityTail })],
        ]}
      />
      {person.posts.map((post) => (
        <PostCard key={post.id} post={post} />
      ))}
    </div>
  );
}
