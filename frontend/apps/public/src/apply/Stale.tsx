import { Button, Heading } from "../parts";
import { t } from "../words";
import type { Draft } from "./draft";
import { answersOf } from "./sections";

/** What I typed beside what was saved elsewhere meanwhile. */
export function Stale({ draft }: { draft: Draft }) {
  if (!draft.theirs || !draft.content) return null;
  const other = answersOf(draft.theirs.content);
  const rows = answersOf(draft.content)
    .map(([label, mine], index) => ({ label, mine, theirs: other[index]?.[1] ?? "" }))
    .filter((row) => row.mine !== row.theirs);
  return (
    <>
      <Heading sub={t("draft.staleNote")}>{t("draft.staleTitle")}</Heading>
      <div className="stack">
        {rows.map((row) => (
          <section key={row.label} className="card">
            <h2>{row.label}</h2>
            <div className="halves">
              {(["mine", "theirs"] as const).map((side) => (
                <div key={side}>
                  <div className="muted">{t(`draft.${side}`)}</div>
                  {row[side] || t("draft.empty")}
                </div>
              ))}
            </div>
          </section>
        ))}
        <div className="row">
          <Button onClick={() => draft.settle(false)}>{t("draft.takeTheirs")}</Button>
          <Button kind="danger" onClick={() => draft.settle(true)}>
            {t("draft.keepMine")}
          </Button>
        </div>
      </div>
    </>
  );
}
