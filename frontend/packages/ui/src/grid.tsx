import { DeleteOutlined, PlusOutlined, UndoOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { type ClipboardEvent, type KeyboardEvent, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { ScrollRegion } from "./facts";
import { filledDown, type GridRow, pasted } from "./gridPaste";

export interface GridColumn {
  name: string;
  label: string;
  /** Other words that heads of sheets use for the column. */
  also?: string[];
  optional?: boolean;
  options?: string[];
  /** What is offered while typing; anything else may be typed too. */
  suggest?: string[];
  width?: number;
  maxLength?: number;
}

interface Props {
  id?: string;
  label: string;
  columns: GridColumn[];
  value?: GridRow[];
  onChange?: (rows: GridRow[]) => void;
  /** What a new row holds. */
  blank: GridRow;
  /** What is wrong, by "row.column". */
  faults?: Record<string, string>;
  /** Enter goes to the next cell rather than down. */
  across?: boolean;
  /** What "=" writes into an empty cell; nothing: the sign itself. */
  onEquals?: (row: number, column: string) => string | undefined;
}

/** How many steps can be taken back. */
const steps = 50;

/**
 * A table to write in, as in Excel: paste of rows, Enter and arrows up and down, Ctrl+D fills
 * down, Ctrl+Z takes back a paste, a fill or a removed row.
 */
export function Grid(props: Props) {
  const { t } = useTranslation();
  const { columns, value = [], onChange, faults = {}, across, onEquals } = props;
  const lists = useId();
  const before = useRef<GridRow[][]>([]);
  const body = useRef<HTMLTableSectionElement>(null);
  const set = (rows: GridRow[], keep: boolean) => {
    if (keep) before.current = [...before.current, value].slice(-steps);
    onChange?.(rows);
  };
  const undo = () => {
    const last = before.current.pop();
    if (last) onChange?.(last);
    return last !== undefined;
  };
  const write = (row: number, name: string, text: string) =>
    set(
      value.map((one, at) => (at === row ? { ...one, [name]: text } : one)),
      false,
    );
  const go = (row: number, column: number) => {
    const cell = body.current?.rows[row]?.cells[column + 1];
    cell?.querySelector<HTMLElement>("input,select")?.focus();
  };
  const paste = (event: ClipboardEvent, row: number, column: number) => {
    const text = event.clipboardData.getData("text/plain");
    if (!/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    set(pasted(value, columns, { row, column }, text, props.blank), true);
  };
  const press = (event: KeyboardEvent, row: number, column: number) => {
    if (event.nativeEvent.isComposing) return;
    const inList = event.target instanceof HTMLSelectElement;
    const { key } = event;
    const name = columns[column]?.name ?? "";
    const equals = key === "=" && !value[row]?.[name] ? onEquals?.(row, name) : undefined;
    const toNext = across && key === "Enter";
    if (event.ctrlKey && key === "d")
      set(filledDown(value, row, columns[column]?.name ?? ""), true);
    else if (event.ctrlKey && key === "z") {
      if (!undo()) return;
    } else if (equals !== undefined) write(row, name, equals);
    else if (toNext && column + 1 < columns.length) go(row, column + 1);
    else if (toNext && row + 1 < value.length) go(row + 1, 0);
    else if (key === "ArrowUp" && !inList) go(row - 1, column);
    else if (key === "ArrowDown" && !inList) go(row + 1, column);
    else if (key === "Enter" && row + 1 < value.length) go(row + 1, column);
    else if (key === "Enter") {
      set([...value, { ...props.blank }], true);
      requestAnimationFrame(() => go(row + 1, across ? 0 : column));
    } else return;
    event.preventDefault();
  };
  return (
    <div className="hz-stack" id={props.id}>
      <span className="hz-muted">{t("ui.grid.note")}</span>
      <ScrollRegion label={props.label}>
        <table className="hz-grid-table">
          <thead>
            <tr>
              <th scope="col">{t("ui.grid.row")}</th>
              {columns.map(({ name, label, optional, width }) => (
                <th key={name} scope="col" style={{ minWidth: width ?? 110 }}>
                  {label}
                  {optional && <span className="hz-muted">{t("ui.optional")}</span>}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody ref={body}>
            {value.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is where it stands
              <tr key={at}>
                <th scope="row">{at + 1}</th>
                {columns.map(({ name, label, options, suggest, maxLength }, column) => {
                  const fault = faults[`${at}.${name}`];
                  const cell = {
                    "aria-label": t("ui.grid.cell", { row: at + 1, label }),
                    "aria-invalid": fault ? true : undefined,
                    title: fault,
                    value: row[name] ?? "",
                    onPaste: (event: ClipboardEvent) => paste(event, at, column),
                    onKeyDown: (event: KeyboardEvent) => press(event, at, column),
                  };
                  return (
                    <td key={name}>
                      {options ? (
                        <select {...cell} onChange={({ target }) => write(at, name, target.value)}>
                          {[...new Set(["", ...options, row[name] ?? ""])].map((option) => (
                            <option key={option}>{option}</option>
                          ))}
                        </select>
                      ) : (
                        <input
                          {...cell}
                          list={suggest && `${lists}${name}`}
                          maxLength={maxLength ?? 50}
                          autoComplete="off"
                          onChange={({ target }) => write(at, name, target.value)}
                        />
                      )}
                      {fault && <div className="hz-fault">{fault}</div>}
                    </td>
                  );
                })}
                <td>
                  {value.length > 1 && (
                    <Button
                      type="text"
                      size="small"
                      icon={<DeleteOutlined />}
                      aria-label={t("ui.grid.remove", { row: at + 1 })}
                      onClick={() =>
                        set(
                          value.filter((_, other) => other !== at),
                          true,
                        )
                      }
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {columns.map(
        ({ name, suggest }) =>
          suggest && (
            <datalist key={name} id={`${lists}${name}`}>
              {suggest.map((one) => (
                <option key={one} value={one} />
              ))}
            </datalist>
          ),
      )}
      <span className="hz-row">
        <Button icon={<PlusOutlined />} onClick={() => set([...value, { ...props.blank }], true)}>
          {t("ui.grid.add")}
        </Button>
        <Button icon={<UndoOutlined />} onClick={undo}>
          {t("ui.grid.undo")}
        </Button>
        <span className="hz-muted">{t("ui.grid.rows", { count: value.length })}</span>
      </span>
    </div>
  );
}
