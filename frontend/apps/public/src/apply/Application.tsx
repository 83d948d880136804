import { isEditable } from "@huzhu/ui/autosave";
import { useMemo } from "react";
import type { CaseKey } from "../api";
import { Heading, Loading, ProblemNotice } from "../parts";
import { t } from "../words";
import { Basics } from "./Basics";
import { Check } from "./Check";
import { Committee } from "./Committee";
import { Documents } from "./Documents";
import { useDraft } from "./draft";
import { Follow } from "./Follow";
import { Staff } from "./Staff";
import { Stale } from "./Stale";
import { Tasks } from "./Tasks";

const pages = {
  basics: Basics,
  committee: Committee,
  staff: Staff,
  documents: Documents,
  check: Check,
};

/** Under one link: the form while it may be changed, then the way of the case. */
export function ApplicationPages({ id, secret, page }: CaseKey & { page: string | undefined }) {
  const key = useMemo(() => ({ id, secret }), [id, secret]);
  const draft = useDraft(key);
  const { view, content, problem } = draft;
  if (!view)
    return (
      <>
        <Heading>{t("tasks.title")}</Heading>
        {problem ? <ProblemNotice problem={problem} onRetry={draft.load} /> : <Loading />}
      </>
    );
  if (!isEditable(view) || (view.status === "returned" && !page)) return <Follow draft={draft} />;
  if (!content) return <Loading />;
  if (draft.theirs) return <Stale draft={draft} />;
  const Page = pages[page as keyof typeof pages] ?? Tasks;
  return <Page draft={draft} />;
}
