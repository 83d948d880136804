import { isoDate } from "@huzhu/api/normal";
import { Problem } from "@huzhu/api/problem";
import { type ReactNode, useEffect, useState } from "react";
import { type CoverAsked, type CoverPreview, previewCover, today } from "../api";
import { inWords, plusDays } from "../dates";
import { Form, NumberField, RadioField, TextField } from "../fields";
import { Button, Heading, ProblemNotice } from "../parts";
import { t } from "../words";
import { CoverResult } from "./CoverResult";

interface Answers {
  kind: "renewal" | "first";
  effective: string;
  expiry: string;
  held: number | null;
  handledOn: string;
  askedFor: string;
  units: number | null;
  termMonths: number | null;
  waitingDays: number | null;
}

const blank: Answers = {
  ...{ kind: "renewal", effective: "", expiry: "", held: null, handledOn: "", askedFor: "" },
  ...{ units: null, termMonths: 12, waitingDays: 30 },
};

/** A term that ends in a week, and one unit more for the next. */
function exampleOn(handledOn: string): Answers {
  const expiry = plusDays(handledOn, 7);
  const effective = plusDays(expiry, -364);
  return { ...blank, effective, expiry, held: 2, handledOn, units: 3 };
}

/** What to ask the server; undefined while something is missing or unreadable. */
function bodyOf(answers: Answers): CoverAsked | undefined {
  const { units, termMonths, waitingDays, held } = answers;
  const handledOn = isoDate(answers.handledOn);
  const askedFor = isoDate(answers.askedFor);
  if (!handledOn || units === null || termMonths === null || waitingDays === null) return undefined;
  if (answers.askedFor.trim() && !askedFor) return undefined;
  const now = { handledOn, askedFor, units, termMonths, waitingDays };
  if (answers.kind === "first") return { previous: null, ...now };
  const effective = isoDate(answers.effective);
  const expiry = isoDate(answers.expiry);
  if (!effective || !expiry || held === null) return undefined;
  return { previous: { effective, expiry, units: held }, ...now };
}

interface Answered {
  asked?: CoverAsked;
  answer?: CoverPreview;
  problem?: unknown;
}

/** The server's answer to what is typed, a moment after the last key; none to what is incomplete. */
function useAnswer(body: CoverAsked | undefined): Answered {
  const [answered, setAnswered] = useState<Answered>({});
  const key = body && JSON.stringify(body);
  useEffect(() => {
    if (!key) return setAnswered({});
    let current = true;
    const asked: CoverAsked = JSON.parse(key);
    const timer = setTimeout(() => {
      previewCover(asked).then(
        (answer) => current && setAnswered({ asked, answer }),
        (problem) => current && setAnswered({ problem }),
      );
    }, 250);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [key]);
  return answered;
}

interface Part {
  name: string;
  label: string;
  hint?: string;
  error?: string;
  optional?: boolean;
}

function DateField(props: Part & { value: string; onChange: (value: string) => void }) {
  const [left, setLeft] = useState(false);
  const { value, onChange, hint, error } = props;
  const day = isoDate(value);
  const unreadable = left && value.trim() !== "" && !day;
  return (
    <TextField
      {...props}
      hint={[day && inWords(day), hint].filter(Boolean).join(" · ")}
      inputMode="numeric"
      error={unreadable ? t("cover.dateBad") : error}
      onBlur={() => {
        setLeft(true);
        if (day) onChange(day);
      }}
    />
  );
}

const Group = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="stack" aria-label={title}>
    <h2>{title}</h2>
    <div className="cover-fields">{children}</div>
  </section>
);

/** 续保试算, for anyone: which units are covered from which day, and why. */
export function Cover() {
  const [answers, setAnswers] = useState(blank);
  const [filled, setFilled] = useState(0);
  const set = (some: Partial<Answers>) => setAnswers((before) => ({ ...before, ...some }));
  useEffect(() => {
    today().then(
      (day) => setAnswers((typed) => ({ ...typed, handledOn: typed.handledOn || day })),
      () => {},
    );
  }, []);
  const renewing = answers.kind === "renewal";
  const { asked, answer, problem } = useAnswer(bodyOf(answers));
  const errors = (problem instanceof Problem && problem.details.errors) || {};
  const marked = Object.keys(errors).length > 0;
  const field = (name: string, label: string, hint?: string): Part => ({
    ...{ name, label: t(`cover.${label}`), error: errors[name]?.[0] },
    hint: hint && t(`cover.${hint}`),
  });
  const number = (of: "held" | "units" | "termMonths" | "waitingDays") => ({
    value: answers[of],
    onChange: (value: number | null) => set({ [of]: value }),
  });
  const date = (of: "effective" | "expiry" | "handledOn" | "askedFor") => ({
    value: answers[of],
    onChange: (value: string) => set({ [of]: value }),
  });
  const askedForHint = renewing ? "askedForRenewal" : "askedForFirst";
  return (
    <>
      <Heading sub={t("cover.lead")}>{t("cover.title")}</Heading>
      <div className="cover">
        <section className="card screen-only">
          <Form onSubmit={() => {}}>
            <div className="row between">
              <RadioField
                label={t("cover.kind")}
                value={answers.kind}
                options={{ renewal: t("cover.kinds.renewal"), first: t("cover.kinds.first") }}
                onChange={(kind) => set({ kind: kind === "first" ? "first" : "renewal" })}
              />
              <Button
                onClick={() => {
                  setAnswers(exampleOn(isoDate(answers.handledOn) ?? "2026-12-24"));
                  setFilled(filled + 1);
                }}
              >
                {t("cover.example")}
              </Button>
            </div>
            <div className="stack" key={filled}>
              {renewing && (
                <Group title={t("cover.previous")}>
                  <DateField {...field("previous.effective", "effective")} {...date("effective")} />
                  <DateField
                    {...field("previous.expiry", "expiry", "expiryHint")}
                    {...date("expiry")}
                  />
                  <NumberField
                    {...field("previous.units", "held", "heldHint")}
                    {...number("held")}
                    unit={t("cover.unit.units")}
                  />
                </Group>
              )}
              <Group title={t("cover.now")}>
                <DateField
                  {...field("handledOn", "handledOn", "handledOnHint")}
                  {...date("handledOn")}
                />
                <DateField
                  {...field("askedFor", "askedFor", askedForHint)}
                  {...date("askedFor")}
                  optional
                />
                <NumberField
                  {...field("units", "units")}
                  {...number("units")}
                  unit={t("cover.unit.units")}
                />
                <NumberField
                  {...field("termMonths", "termMonths")}
                  {...number("termMonths")}
                  unit={t("cover.unit.months")}
                />
                <NumberField
                  {...field("waitingDays", "waitingDays", "waitingHint")}
                  {...number("waitingDays")}
                  unit={t("cover.unit.days")}
                />
              </Group>
            </div>
          </Form>
        </section>
        <div className="stack">
          <span className="hidden" role="status">
            {answer && t(`cover.verdict.${answer.kind}`)}
          </span>
          {asked && answer && <CoverResult asked={asked} answer={answer} />}
          {problem && !marked ? <ProblemNotice problem={problem} /> : null}
          {!answer && (!problem || marked) && (
            <p className="card muted">{t(problem ? "cover.mend" : "cover.empty")}</p>
          )}
        </div>
      </div>
    </>
  );
}
