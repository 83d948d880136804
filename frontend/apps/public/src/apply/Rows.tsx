import { type ReactNode, useState } from "react";
import { TextArea } from "../fields";
import { Button } from "../parts";
import { t } from "../words";

/** A list of people that grows and shrinks, or comes out of a spreadsheet. */
export function Rows<T extends { name?: string | null }>(props: {
  rows: T[];
  fresh: T;
  title: (n: number) => string;
  add: string;
  pasteHint: string;
  parse: (text: string) => T[];
  onChange: (rows: T[]) => void;
  children: (row: T, index: number, set: (patch: Partial<T>) => void) => ReactNode;
}) {
  const { rows, onChange } = props;
  const [said, setSaid] = useState("");
  const [pasted, setPasted] = useState("");
  const take = () => {
    const more = props.parse(pasted);
    onChange([...rows.filter((row) => row.name), ...more]);
    setPasted("");
    setSaid(t("form.pasted", { count: more.length }));
  };
  return (
    <>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their place
        <fieldset key={index} className="person">
          <legend>{props.title(index + 1)}</legend>
          {props.children(row, index, (patch) =>
            onChange(rows.map((old, at) => (at === index ? { ...old, ...patch } : old))),
          )}
          <Button
            kind="plain"
            label={t("form.removeNamed", { what: props.title(index + 1) })}
            onClick={() => onChange(rows.filter((_, at) => at !== index))}
          >
            {t("form.remove")}
          </Button>
        </fieldset>
      ))}
      <Button onClick={() => onChange([...rows, props.fresh])}>{props.add}</Button>
      <details>
        <summary>{t("form.paste")}</summary>
        <TextArea label={props.pasteHint} value={pasted} onChange={setPasted} rows={4} />
        <Button onClick={take}>{t("form.pasteDo")}</Button>
      </details>
      <p role="status" className="muted">
        {said}
      </p>
    </>
  );
}
