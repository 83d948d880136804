import { articleWords } from "@huzhu/api/article";
import { isoDate } from "@huzhu/api/normal";
import { useEffect, useState } from "react";
import { previewDeadline, today } from "./api";
import { inWords } from "./dates";
import { Form, SelectField, TextField } from "./fields";
import { Button, Facts, Heading, Icon, Notice, ProblemNotice, useAct } from "./parts";
import { t, tList } from "./words";

const rules = ["AG-5", "AG-6", "AG-7", "AG-8", "AG-8-notice", "AG-9", "AG-9-notice", "GV-8"];
const namesOf = (rule: string) => tList(`deadlines.rules.${rule}`);

type Preview = Awaited<ReturnType<typeof previewDeadline>>;

function Result({ preview }: { preview: Preview }) {
  const { due, from, article, calendarKnown, countedBy } = preview;
  return (
    <section className="card result ok" aria-live="polite">
      <div className="muted">{t("deadlines.due")}</div>
      <div className="big">
        <Icon name="clock" /> {inWords(due)}
      </div>
      <p>{t("deadlines.within", { due })}</p>
      <Facts
        facts={[
          [t("deadlines.from"), inWords(from)],
          [t("deadlines.basis"), articleWords(article)],
        ]}
      />
      {countedBy.map((rule) => (
        <p key={rule.article}>
          {rule.text}（{articleWords(rule.article)}）
        </p>
      ))}
      {!calendarKnown && <Notice tone="warn">{t("deadlines.unknown")}</Notice>}
    </section>
  );
}

/** 期限试算, for anyone. */
export function Deadlines() {
  const [rule, setRule] = useState<string>("AG-5");
  const [from, setFrom] = useState("");
  useEffect(() => {
    today().then(
      (day) => setFrom((typed) => typed || day),
      () => {},
    );
  }, []);
  const [bad, setBad] = useState(false);
  const [preview, setPreview] = useState<Preview>();
  const { busy, problem, run } = useAct();
  const day = isoDate(from);
  const compute = () => {
    setBad(!day);
    if (!day) return;
    run(async () => {
      setPreview(undefined);
      setPreview(await previewDeadline(rule, day));
    });
  };
  return (
    <>
      <Heading sub={t("deadlines.lead")}>{t("deadlines.title")}</Heading>
      <section className="card">
        <Form onSubmit={compute}>
          <SelectField
            label={t("deadlines.rule")}
            value={rule}
            options={Object.fromEntries(rules.map((one) => [one, namesOf(one)[0] ?? one]))}
            onChange={(next) => setRule(next ?? "AG-5")}
          />
          <TextField
            label={namesOf(rule)[1] ?? t("deadlines.from")}
            hint={day ? inWords(day) : t("deadlines.fromHint")}
            inputMode="numeric"
            width="middle"
            value={from}
            error={bad && !day ? t("deadlines.fromBad") : undefined}
            onChange={setFrom}
            onBlur={() => day && setFrom(day)}
          />
          <Button kind="primary" submit busy={busy}>
            {t("deadlines.submit")}
          </Button>
        </Form>
      </section>
      <ProblemNotice problem={problem} />
      {preview && <Result preview={preview} />}
    </>
  );
}
