import { $api, api, ifMatch, unwrap } from "@huzhu/api/client";
import type { PersonRow } from "@huzhu/api/types";
import { ActDialog } from "@huzhu/ui/actDialog";
import { Card, Facts } from "@huzhu/ui/facts";
import { NotFound } from "@huzhu/ui/gate";
import { useShowInvitations } from "@huzhu/ui/invitations";
import { beijingTime } from "@huzhu/ui/time";
import { useQuery } from "@tanstack/react-query";
import { Space, Tag } from "antd";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";

type PostRow = PersonRow["posts"][number];

function PostCard({ post }: { post: PostRow }) {
  const { t } = useTranslation();
  const show = useShowInvitations();
  const at = { params: { path: { id: post.id } }, headers: ifMatch(post.version) };
  const state = post.ended ? "ended" : post.waiting ? "waitingPost" : "inForce";
  return (
    <Card title={postName(t, post)} extra={<Tag>{t(`people.${state}`)}</Tag>}>
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
            run={() => unwrap(api.POST("/api/office/posts/{id}/confirmation", at))}
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
              unwrap(api.POST("/api/office/posts/{id}/suspension", { ...at, body: { reason } }))
            }
          />
        )}
        {post.actions.includes("proposeRestoring") && (
          <ActDialog
            label={t("people.proposeRestoring")}
            note={t("people.proposeRestoringNote")}
            run={() => unwrap(api.POST("/api/office/posts/{id}/restoring", at))}
          />
        )}
        {post.actions.includes("confirmRestoring") && (
          <ActDialog
            label={t("people.confirmRestoring")}
            note={t("people.confirmRestoringNote")}
            type="primary"
            run={() => unwrap(api.POST("/api/office/posts/{id}/restoring/confirmation", at))}
          />
        )}
        {post.actions.includes("endPost") && (
          <ActDialog
            label={t("people.end")}
            note={t("people.endNote")}
            danger
            run={() => unwrap(api.POST("/api/office/posts/{id}/end", at))}
          />
        )}
      </div>
    </Card>
  );
}

function Access({ person }: { person: PersonRow }) {
  const { t } = useTranslation();
  const show = useShowInvitations();
  const reason = { name: "reason", label: t("people.reason"), kind: "area" as const };
  const params = { path: { id: person.id } };
  const { recovery } = person;
  return (
    <div className="hz-row">
      {person.actions.includes("suspendPerson") && (
        <ActDialog
          label={t("people.suspend")}
          note={t("people.suspendNote")}
          danger
          fields={[reason]}
          run={({ reason = "" }) =>
            unwrap(api.POST("/api/office/people/{id}/suspension", { params, body: { reason } }))
          }
        />
      )}
      {person.actions.includes("mendName") && (
        <ActDialog
          label={t("people.mendName")}
          note={t("people.mendNameNote")}
          fields={[
            { name: "name", label: t("people.name"), maxLength: 50, initial: person.name },
            { name: "evidence", label: t("people.evidence"), maxLength: 200 },
          ]}
          run={({ name = "", evidence = "" }) =>
            unwrap(api.POST("/api/office/people/{id}/name", { params, body: { name, evidence } }))
          }
        />
      )}
      {person.actions.includes("confirmName") && (
        <ActDialog
          label={t("people.confirmName")}
          note={t("people.confirmNameNote", { name: person.mendedName })}
          type="primary"
          run={() => unwrap(api.POST("/api/office/people/{id}/name/confirmation", { params }))}
        />
      )}
      {person.actions.includes("requestRecovery") && !recovery && (
        <ActDialog
          label={t("people.recover")}
          note={t("people.recoverNote")}
          fields={[reason]}
          run={({ reason = "" }) =>
            unwrap(api.POST("/api/office/people/{id}/recovery", { params, body: { reason } }))
          }
        />
      )}
      {recovery?.actions.includes("confirmRecovery") && (
        <ActDialog
          label={t("people.confirmRecovery")}
          note={t("people.confirmRecoveryNote", { by: recovery.requestedBy, why: recovery.reason })}
          type="primary"
          run={() =>
            unwrap(
              api.POST("/api/office/recoveries/{id}/confirmation", {
                params: { path: { id: recovery.id } },
                headers: ifMatch(recovery.version),
              }),
            )
          }
          onDone={(invitation) => show([invitation])}
        />
      )}
    </div>
  );
}

/** The posts that a person has or waits for. */
/** A post, and whether it is one for the cover that the office has taken over. */
const postName = (t: TFunction, { post, heldCover }: PostRow) =>
  heldCover ? t("people.ofHeldCover", { post: t(`post.${post}`) }) : t(`post.${post}`);

export function PostTags({ person }: { person: PersonRow }) {
  const { t } = useTranslation();
  return (
    <Space wrap size={4}>
      {person.posts
        .filter((post) => !post.ended)
        .map((post) => (
          <Tag key={post.id} color={post.waiting ? "warning" : "default"}>
            {postName(t, post)}
            {post.waiting && t("people.waiting")}
          </Tag>
        ))}
    </Space>
  );
}

export function AccountState({ person }: { person: PersonRow }) {
  const { t } = useTranslation();
  return (
    <Tag color={person.suspended ? "error" : person.activated ? "success" : "default"}>
      {t(person.suspended ? "people.suspended" : `people.activated.${person.activated}`)}
    </Tag>
  );
}

/** A person of the office, or of an agency if it is named: posts, and the way back in when the phone is lost. */
export function PersonDetail({ id, agency }: { id: string; agency?: string }) {
  const { t } = useTranslation();
  const own = $api.queryOptions("get", "/api/office/people");
  const theirs = $api.queryOptions("get", "/api/office/agencies/{slug}/people", {
    params: { path: { slug: agency ?? "" } },
  });
  const office = useQuery({ ...own, enabled: agency === undefined });
  const people = useQuery({ ...theirs, enabled: agency !== undefined });
  const person = [...(office.data ?? []), ...(people.data ?? [])].find((one) => one.id === id);
  if (!person) return office.isFetching || people.isFetching ? null : <NotFound />;
  return (
    <div className="hz-stack">
      <Facts
        facts={[
          [t("people.name"), person.name],
          [t("people.userName"), person.userName],
          [t("people.identity"), t("people.tail", { tail: person.identityTail })],
          person.recovery && [
            t("people.recovery"),
            `${person.recovery.requestedBy} ${beijingTime(person.recovery.requestedAt)}`,
          ],
        ]}
      />
      <Access person={person} />
      {person.posts.map((post) => (
        <PostCard key={post.id} post={post} />
      ))}
    </div>
  );
}
