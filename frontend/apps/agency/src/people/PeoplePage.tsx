import { exportAgencyList } from "@huzhu/api/agency";
import { api, unwrap } from "@huzhu/api/client";
import type { PersonRow } from "@huzhu/api/types";
import { ActDialog } from "@huzhu/ui/actDialog";
import { ListPage, RowLink } from "@huzhu/ui/list";
import { beijingDate } from "@huzhu/ui/time";
import { Space, type TableColumnsType, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { useAgency, useHere } from "../agency";
import { usePoints } from "../members/UnitsPage";
import { optionsOf } from "../options";
import { useUsable } from "../records/usable";
import { PersonDetail } from "./PersonDetail";

type PostKind = PersonRow["posts"][number]["post"];
// chair and director come by change case or natural succession only (GV-2)
const posts = ["clerk", "accountant", "leadAccountant", "cashier", "committeeMember", "pointClerk"];

function Propose() {
  const { t } = useTranslation();
  const { slug, session } = useHere();
  const today = beijingDate(session.now);
  const resolutions = useUsable("appointment");
  const points = usePoints();
  const post = { name: "post", label: t("people.post"), options: optionsOf(t, "post", posts) };
  return (
    <ActDialog
      label={t("people.propose")}
      note={t("people.proposeNote")}
      type="primary"
      creates
      fields={[
        { name: "name", label: t("people.name"), maxLength: 50 },
        { name: "identityNumber", label: t("people.identity"), maxLength: 24 },
        { ...post, kind: "select" },
        {
          name: "fullTime",
          label: t("people.fullTime"),
          kind: "select",
          optional: true,
          hint: t("people.fullTimeHint"),
          options: [
            { value: "true", label: t("people.isFullTime") },
            { value: "false", label: t("people.isPartTime") },
          ],
        },
        {
          ...{ name: "pointId", label: t("people.point"), kind: "select", options: points },
          ...{ optional: true, hint: t("people.pointHint") },
        },
        { name: "from", label: t("people.from"), kind: "date", initial: today },
        { name: "to", label: t("people.to"), kind: "date", optional: true, min: today },
        {
          ...{ name: "resolutionId", label: t("people.resolution"), kind: "select" },
          ...{ optional: true, options: resolutions ?? [], hint: t("people.resolutionHint") },
        },
      ]}
      run={({
        name = "",
        identityNumber = "",
        post,
        fullTime,
        pointId,
        from = "",
        to,
        resolutionId,
      }) =>
        unwrap(
          api.POST("/api/agencies/{slug}/people", {
            params: { path: { slug } },
            body: {
              name,
              identityNumber,
              post: post as PostKind,
              from,
              to: to ?? null,
              resolutionId: resolutionId || null,
              pointId: pointId || null,
              fullTime: fullTime ? fullTime === "true" : null,
            },
          }),
        )
      }
      done={t("people.proposed")}
    />
  );
}

function accountOf(person: PersonRow) {
  if (person.suspended) return { word: "suspended", color: "error" };
  return person.activated
    ? { word: "active", color: "success" }
    : { word: "inactive", color: "default" };
}

/** 人员与岗位: proposed by the director, confirmed by the chair (GV-8, GV-10). */
export default function PeoplePage() {
  const { t } = useTranslation();
  const { slug } = useHere();
  const agency = useAgency();
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
      render: (_, person) => (
        <Space wrap size={4}>
          {person.posts
            .filter((post) => !post.ended)
            .map((post) => (
              <Tag key={post.id} color={post.waiting ? "warning" : "default"}>
                {t(`post.${post.post}`)}
                {post.point && `（${post.point}）`}
                {post.waiting && `（${t("people.waiting")}）`}
              </Tag>
            ))}
        </Space>
      ),
    },
    {
      title: t("people.state"),
      key: "state",
      render: (_, person) => (
        <Tag color={accountOf(person).color}>{t(`people.${accountOf(person).word}`)}</Tag>
      ),
    },
    {
      title: t("people.twoFactor"),
      key: "twoFactor",
      render: (_, person) => t(person.twoFactor ? "ui.yes" : "ui.no"),
    },
  ];
  return (
    <ListPage
      title={t("menu.staff")}
      path="/people"
      rowKey="id"
      columns={columns}
      filters={[{ name: "q", label: t("people.q") }]}
      of="/api/agencies/{slug}/people"
      at={{ slug }}
      keep={(person, { q = "" }) => `${person.name} ${person.userName}`.includes(q)}
      rowPath={(person) => `/people/${person.id}`}
      exportAll={exportAgencyList(slug, "people")}
      actions={agency.actions.includes("proposePost") && <Propose />}
      empty={<span className="hz-muted">{t("people.note")}</span>}
      drawer={{ title: t("people.detail"), content: (id) => <PersonDetail id={id} /> }}
    />
  );
}
