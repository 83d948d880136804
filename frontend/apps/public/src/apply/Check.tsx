import { useEffect, useState } from "react";
import { submitApplication } from "../api";
import { Button, Heading, Loading, ProblemNotice, useAct } from "../parts";
import { t } from "../words";
import { Answers } from "./Answers";
import type { Draft } from "./draft";
import { SaveState, Summary } from "./FormPage";
import { linkOf } from "./links";
import { sectionOf } from "./sections";

/** 核对并提交: everything on one page, as the server has it. */
export function Check({ draft }: { draft: Draft }) {
  const { view, key, flush, refresh } = draft;
  const [fresh, setFresh] = useState(false);
  const { busy, problem, run } = useAct();
  useEffect(() => {
    flush()
      .catch(() => undefined)
      .then(refresh)
      .catch(() => undefined)
      .finally(() => setFresh(true));
  }, [flush, refresh]);
  if (!view || !fresh) return <Loading />;
  const submit = () =>
    run(async () => {
      await flush();
      const { version } = await refresh();
      draft.adopt(await submitApplication(key, version));
      location.hash = linkOf(key);
    });
  const { problems } = view;
  return (
    <>
      <a className="back" href={linkOf(key, view.status === "returned" ? "tasks" : "")}>
        {t("form.back")}
      </a>
      <Heading sub={t("check.lead")}>{t("check.title")}</Heading>
      {problems.length > 0 && (
        <Summary
          title={t("check.problems", { count: problems.length })}
          problems={problems}
          hrefOf={(field) => linkOf(key, sectionOf(field))}
        />
      )}
      <Answers view={view} changeOf={(section) => linkOf(key, section)} />
      <p>{t("check.declare")}</p>
      <ProblemNotice problem={problem ?? draft.problem} />
      <div className="row actions">
        {problems.length === 0 && (
          <Button kind="primary" busy={busy} onClick={submit}>
            {busy ? t("check.submitting") : t("check.submit")}
          </Button>
        )}
        <SaveState draft={draft} />
      </div>
    </>
  );
}
