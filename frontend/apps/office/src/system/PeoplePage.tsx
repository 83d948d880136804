import { api, unwrap } from "@huzhu/api/client";
import { labels } from "@huzhu/api/labels";
import { exportOfficeList } from "@huzhu/api/office";
import { may } from "@huzhu/api/session";
import type { PersonRow } from "@huzhu/api/types";
import { ActDialog } from "@huzhu/ui/actDialog";
import { ListPage, RowLink } from "@huzhu/ui/list";
import { beijingDate } from "@huzhu/ui/time";
import type { TableColumnsType } from "antd";
import { useTranslation } from "react-i18next";
import { optionsOf } from "../options";
import { useSession } from "../useSession";
import { AccountState, PersonDetail, PostTags } from "./PersonDetail";

const officePosts = Object.keys(labels.post).filter((post) => post.startsWith("office"));

/** Posts in the tenant in which the office holds the cover of agencies that have ended. */
const postsOfHeldCover = ["clerk", "accountant", "cashier"] as const;

function ProposePost() {
  const { t } = useTranslation();
  const today = beijingDate(useSession().now);
  return (
    <ActDialog
      label={t("people.propose")}
      note={t("people.proposeNote")}
      type="primary"
      creates
      fields={[
        { name: "name", label: t("people.name"), maxLength: 50 },
        { name: "identityNumber", label: t("people.identity"), maxLength: 18 },
        {
          name: "post",
          label: t("people.post"),
          kind: "select",
          options: [
            ...optionsOf(t, "post", officePosts),
            ...postsOfHeldCover.map((value) => ({
              value,
              label: t("people.ofHeldCover", { post: t(`post.${value}`) }),
            })),
          ],
        },
        { name: "from", label: t("people.from"), kind: "date", initial: today },
        { name: "to", label: t("people.to"), kind: "date", optional: true, min: today },
      ]}
      run={({ name = "", identityNumber = "", post = "", from = "", to }) =>
        unwrap(
          api.POST("/api/office/people", {
            body: {
              name,
              identityNumber,
              post: post as never,
              from,
              to: to ?? null,
              fullTime: null,
            },
          }),
        )
      }
      done={t("people.proposed")}
    />
  );
}

/** 用户与岗位: who holds which post at the office; giving one takes two persons. */
export default function PeoplePage() {
  const { t } = useTranslation();
  const session = useSession();
  const columns: TableColumnsType<PersonRow> = [
    {
      title: t("people.name"),
      key: "name",
      render: (_, person) => <RowLink to={`/people/${person.id}`}>{person.name}</RowLink>,
    },
    { title: t("people.userName"), dataIndex: "userName" },
    {
      title: t("people.posts"),
      key: "posts",
      render: (_, person) => <PostTags person={person} />,
    },
    {
      title: t("people.state"),
      key: "state",
      render: (_, person) => <AccountState person={person} />,
    },
    {
      title: t("people.twoFactor"),
      key: "twoFactor",
      render: (_, person) => t(person.twoFactor ? "ui.yes" : "ui.no"),
    },
  ];
  return (
    <ListPage
      title={t("menu.people")}
      path="/people"
      rowKey="id"
      columns={columns}
      filters={[{ name: "q", label: t("people.q") }]}
      of="/api/office/people"
      keep={(person, { q = "" }) => `${person.name} ${person.userName}`.includes(q)}
      exportAll={exportOfficeList("people")}
      rowPath={(person) => `/people/${person.id}`}
      actions={may(session, "proposeOfficePosts", "office") && <ProposePost />}
      drawer={{
        title: t("people.person"),
        content: (id) => <PersonDetail id={id} />,
      }}
    />
  );
}
