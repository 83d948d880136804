import { beijingTime } from "@huzhu/ui/time";
import type { VerifyView } from "../api";
import { Facts, Icon, Notice, type Tone } from "../parts";
import { hasWords, t } from "../words";

const tones: Record<VerifyView["status"], Tone> = {
  valid: "ok",
  superseded: "warn",
  void: "bad",
  revoked: "bad",
  changed: "bad",
  expired: "warn",
  differs: "bad",
  unknown: "bad",
};

function words(name: string, value: unknown): string {
  const text = String(value);
  if (name === "kind" && hasWords(`agencyKind.${text}`)) return t(`agencyKind.${text}`);
  if (name === "post" && hasWords(`post.${text}`)) return t(`post.${text}`);
  return /^\d{4}-\d\d-\d\dT/.test(text) ? beijingTime(text) : text;
}

/** What a cover certificate said, line by line, and how each stands today. */
function Cover({ lines }: { lines: NonNullable<VerifyView["cover"]> }) {
  return (
    <ul className="cover-lines">
      {lines.map((line) => (
        <li key={`${line.plan}${line.from}${line.countsFrom}${line.units}`}>
          <strong>{t("verify.coverLine", { plan: line.plan, units: line.units })}</strong>
          <div>{t("verify.coverTerm", { from: line.from, to: line.to })}</div>
          {line.countsFrom > line.from && (
            <div>{t("verify.coverCounts", { from: line.countsFrom })}</div>
          )}
          <div>{t("verify.coverNow", { state: t(`verify.coverState.${line.state}`) })}</div>
        </li>
      ))}
    </ul>
  );
}

/** Colour, icon and word: is it good, since when, for whom. */
export function Result({ answer, asked }: { answer: VerifyView; asked: string }) {
  const { status, since, number, cover } = answer;
  const say = cover ? "verify.sayCover" : "verify.say";
  const tone = tones[status];
  const facts = Object.entries(answer)
    .filter(([name, value]) => value && hasWords(`verify.facts.${name}`))
    .map(([name, value]): [string, string] => [t(`verify.facts.${name}`), words(name, value)]);
  return (
    <section className={`card result ${tone}`} aria-live="polite">
      <div className={`verdict ${tone}`}>
        <Icon name={tone} />
        <div>
          <strong>{t(`verify.result.${status}`)}</strong>
          {since && status !== "unknown" && (
            <div>{t("verify.since", { since: words("since", since) })}</div>
          )}
        </div>
      </div>
      <p>{t(`${say}.${status}`)}</p>
      {number && asked && number !== asked && (
        <Notice tone="warn">{t("verify.mismatch", { asked, found: number })}</Notice>
      )}
      {facts.length > 0 && <Facts facts={facts} />}
      {cover && <Cover lines={cover} />}
    </section>
  );
}
