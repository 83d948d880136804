import { fullNameOf } from "@huzhu/api/content";
import { CopyButton, Heading, Icon, ProblemNotice, Tag } from "../parts";
import { t } from "../words";
import type { Draft } from "./draft";
import { SaveState } from "./FormPage";
import { linkOf, wholeLinkOf } from "./links";
import { isStarted, problemsIn, sections } from "./sections";
import { Withdraw } from "./Withdraw";

function TaskState({ draft, section }: { draft: Draft; section: (typeof sections)[number] }) {
  const { view } = draft;
  if (!view) return null;
  const count = problemsIn(view, section).length;
  if (count === 0)
    return (
      <Tag tone="ok" icon="ok">
        {t("tasks.done")}
      </Tag>
    );
  if (!isStarted(view, section)) return <Tag>{t("tasks.empty")}</Tag>;
  return <Tag tone="warn">{t("tasks.todo", { count })}</Tag>;
}

/** The application as a list of tasks, in any order. */
export function Tasks({ draft }: { draft: Draft }) {
  const { view, key, content } = draft;
  if (!view) return null;
  const name = content?.shortName;
  const complete = view.problems.length === 0;
  const link = wholeLinkOf(key);
  return (
    <>
      <Heading sub={t("tasks.lead")}>
        {name ? t("tasks.named", { name: fullNameOf(name) }) : t("tasks.title")}
      </Heading>
      <ol className="tasks">
        {sections.map((section, index) => (
          <li key={section}>
            <a href={linkOf(key, section)}>
              <span className="ordinal">{index + 1}</span>
              <span>
                <strong>{t(`tasks.${section}`)}</strong>
                <span className="muted">{t(`tasks.${section}Note`)}</span>
              </span>
              <TaskState draft={draft} section={section} />
            </a>
          </li>
        ))}
        <li>
          <a href={linkOf(key, "check")}>
            <span className="ordinal">{sections.length + 1}</span>
            <span>
              <strong>{t("tasks.check")}</strong>
              <span className="muted">{t("tasks.checkNote")}</span>
            </span>
            {complete ? <Tag tone="info">{t("tasks.ready")}</Tag> : <span />}
          </a>
        </li>
      </ol>
      <SaveState draft={draft} />
      <ProblemNotice problem={draft.problem} />
      <section className="card quiet">
        <h2>
          <Icon name="info" /> {t("tasks.link")}
        </h2>
        <p>{t("tasks.linkNote")}</p>
        <div className="row">
          <code className="link-text">{link}</code>
          <CopyButton text={link}>{t("tasks.copyLink")}</CopyButton>
        </div>
      </section>
      <Withdraw draft={draft} />
    </>
  );
}
