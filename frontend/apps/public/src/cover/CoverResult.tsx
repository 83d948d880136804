import { articleWords } from "@huzhu/api/article";
import type { CoverAsked, CoverPreview } from "../api";
import { daysFrom, inChinese, plusDays } from "../dates";
import { Button, Facts, Icon, Tag, type Tone } from "../parts";
import { t, tList } from "../words";

type Segment = CoverPreview["segments"][number];
type Part = "kept" | "added" | "first";

const neverCovers = ({ coveredFrom, expiry }: Segment) => coveredFrom > expiry;

/** The words of a rule and its article, as people read it. */
const sayingOf = (rule: string) => tList(`cover.rules.${rule}`)[0] ?? rule;
const citationOf = (rule: string) => tList(`cover.rules.${rule}`)[1] ?? "";

/** Articles of some rules in one line, each once. */
const articlesOf = (rules: string[]) =>
  articleWords([...new Set(rules.flatMap((rule) => citationOf(rule).split("、")))].join("、"));

/** What it comes to: how it counts, and what there is to know about that. */
function verdictOf({ handledOn, units, previous }: CoverAsked, answer: CoverPreview) {
  const { kind, firstDay, segments } = answer;
  const says: string[] = [];
  let tone: Tone = "ok";
  if (kind === "tooEarly" && firstDay) {
    tone = "warn";
    const days = daysFrom(handledOn, firstDay);
    says.push(t("cover.say.tooEarly", { firstDay: inChinese(firstDay), days }));
  } else if (kind === "renewal" && previous) {
    const expiry = inChinese(previous.expiry);
    const late = handledOn > previous.expiry;
    if (late) tone = "warn";
    says.push(t(late ? "cover.say.late" : "cover.say.onTime", { expiry }));
    const count = previous.units - units;
    if (count > 0) says.push(t("cover.say.fewer", { count, expiry }));
  } else if (previous) {
    tone = "warn";
    says.push(t("cover.say.lapsed"), ...segments.map((segment) => gapOf(previous.expiry, segment)));
  } else says.push(t("cover.say.first"));
  return { tone, says };
}

/** The days without cover between an old term and what follows. */
function gapOf(expiry: string, segment: Segment): string {
  if (neverCovers(segment)) return t("cover.say.gapForever");
  const days = daysFrom(expiry, segment.coveredFrom) - 1;
  const [from, to] = [plusDays(expiry, 1), plusDays(segment.coveredFrom, -1)].map(inChinese);
  return t("cover.say.gap", { from, to, days });
}

/** Part of a bar, between two dates of the scale; the last day counts whole. */
function Stretch(props: { scale: Scale; from: string; to: string; waiting?: boolean }) {
  const { scale, from, to, waiting } = props;
  const x = daysFrom(scale.from, from);
  const width = daysFrom(from, to);
  if (width <= 0) return null;
  return (
    <rect
      x={(100 * x) / scale.days}
      width={(100 * width) / scale.days}
      height="10"
      className={waiting ? "bar-waiting" : "bar-covered"}
    />
  );
}

interface Scale {
  from: string;
  to: string;
  days: number;
}

function scaleOf(segments: Segment[]): Scale {
  const from = segments.map((one) => one.effective).sort()[0] ?? "";
  const to = plusDays(
    segments
      .map((one) => one.expiry)
      .sort()
      .at(-1) ?? "",
    1,
  );
  return { from, to, days: daysFrom(from, to) };
}

function Bar({ segment, scale }: { segment: Segment; scale: Scale }) {
  const end = plusDays(segment.expiry, 1);
  const covered = neverCovers(segment) ? end : segment.coveredFrom;
  return (
    <svg className="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <Stretch scale={scale} from={segment.effective} to={covered} waiting />
      <Stretch scale={scale} from={covered} to={end} />
    </svg>
  );
}

const Swatch = ({ of }: { of: "waiting" | "covered" }) => (
  <span className="row tight">
    <svg className="swatch" viewBox="0 0 10 10" aria-hidden="true">
      <rect width="10" height="10" className={`bar-${of}`} />
    </svg>
    {t(`cover.legend.${of}`)}
  </span>
);

/** Which rules make a segment what it is. */
function rulesOf(part: Part, rules: string[]): string[] {
  const own = { kept: ["EN-3"], added: ["EN-6", "EN-11"], first: ["EN-4", "EN-11"] }[part];
  return rules.filter((rule) => own.includes(rule));
}

function SegmentLine(props: { segment: Segment; part: Part; rules: string[]; later: boolean }) {
  const { segment, part, rules, later } = props;
  const { effective, expiry, coveredFrom } = segment;
  const days = daysFrom(effective, coveredFrom);
  const never = neverCovers(segment);
  const last = inChinese(never ? expiry : plusDays(coveredFrom, -1));
  const shown = { effective: inChinese(effective), last, days };
  return (
    <>
      <div className="row tight">
        <strong>{t(`cover.segment.${part}`, { count: segment.units })}</strong>
        {never && <Tag tone="bad">{t("cover.never")}</Tag>}
      </div>
      <div>
        {t("cover.inForce", { effective: inChinese(effective), expiry: inChinese(expiry) })}
      </div>
      <div>
        {days === 0 ? t("cover.noWaiting") : t("cover.waiting", shown)}
        {days > 0 && !never && (
          <strong>{t("cover.coveredFrom", { day: inChinese(coveredFrom) })}</strong>
        )}
      </div>
      {later && <div>{t("cover.addedLater")}</div>}
      <div className="muted small">
        {t("cover.basis", { articles: articlesOf(rulesOf(part, rules)) })}
      </div>
    </>
  );
}

function Segments({ answer }: { answer: CoverPreview }) {
  const { segments, rules, kind } = answer;
  const scale = scaleOf(segments);
  const partOf = (at: number): Part => {
    if (kind !== "renewal") return "first";
    return at === 0 ? "kept" : "added";
  };
  return (
    <section className="stack" aria-label={t("cover.timeline")}>
      <h2>{t("cover.timeline")}</h2>
      <ul className="plain-list segments">
        {segments.map((segment, at) => (
          <li key={partOf(at)}>
            <SegmentLine
              {...{ segment, rules, part: partOf(at) }}
              later={at > 0 && segment.effective > scale.from}
            />
            <Bar segment={segment} scale={scale} />
          </li>
        ))}
      </ul>
      <div className="row between muted small">
        <span>{inChinese(scale.from)}</span>
        <span>{inChinese(plusDays(scale.to, -1))}</span>
      </div>
      <div className="row small">
        <Swatch of="covered" />
        {segments.some((one) => one.coveredFrom > one.effective) && <Swatch of="waiting" />}
      </div>
    </section>
  );
}

/** On paper the form is left out: what was asked stands here instead. */
function Asked({ asked }: { asked: CoverAsked }) {
  const { previous, handledOn, askedFor, units, termMonths, waitingDays } = asked;
  const old = previous && {
    effective: inChinese(previous.effective),
    expiry: inChinese(previous.expiry),
    units: previous.units,
  };
  const unit = (name: string) => t(`cover.unit.${name}`);
  return (
    <section className="print-only">
      <h2>{t("cover.asked")}</h2>
      <Facts
        facts={[
          [t("cover.previous"), old ? t("cover.previousTerm", old) : t("cover.none")],
          [t("cover.handledOn"), inChinese(handledOn)],
          [t("cover.units"), `${units} ${unit("units")}`],
          [t("cover.termMonths"), `${termMonths} ${unit("months")}`],
          [t("cover.waitingDays"), `${waitingDays} ${unit("days")}`],
          [t("cover.askedFor"), askedFor ? inChinese(askedFor) : t("cover.none")],
        ]}
      />
    </section>
  );
}

/** How it counts, what each unit is covered from, and by which rules; printed as it stands. */
export function CoverResult({ asked, answer }: { asked: CoverAsked; answer: CoverPreview }) {
  const { tone, says } = verdictOf(asked, answer);
  return (
    <section className={`card result ${tone}`}>
      <div>
        <div className={`verdict ${tone}`}>
          <Icon name={answer.kind === "tooEarly" ? "clock" : tone} />
          <strong>{t(`cover.verdict.${answer.kind}`)}</strong>
        </div>
        {says.map((say) => (
          <p key={say}>{say}</p>
        ))}
      </div>
      <Asked asked={asked} />
      {answer.segments.length > 0 && <Segments answer={answer} />}
      <section className="stack" aria-label={t("cover.why")}>
        <h2>{t("cover.why")}</h2>
        <ul>
          {answer.rules.map((rule) => (
            <li key={rule}>
              {sayingOf(rule)}
              <span className="muted small">（{articleWords(citationOf(rule))}）</span>
            </li>
          ))}
        </ul>
      </section>
      <p className="muted small">{t("cover.note")}</p>
      <Button onClick={() => print()}>{t("cover.print")}</Button>
    </section>
  );
}
