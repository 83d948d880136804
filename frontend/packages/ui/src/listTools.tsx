import {
  ColumnHeightOutlined,
  CopyOutlined,
  SettingOutlined,
  StarOutlined,
} from "@ant-design/icons";
import { money } from "@huzhu/api/money";
import { App, Button, Checkbox, Input, Popover, type TableColumnsType } from "antd";
import { type RefObject, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useSearchParams } from "react-router";
import { nameOf } from "./sorting";

/** A sum over the ticked rows. */
export interface Sum<T> {
  label: string;
  of: (row: T) => number;
}

function useKept<V>(slot: string, none: V) {
  const [value, setValue] = useState<V>(() => {
    try {
      return JSON.parse(localStorage.getItem(slot) ?? "null") ?? none;
    } catch {
      return none;
    }
  });
  const keep = (next: V) => {
    localStorage.setItem(slot, JSON.stringify(next));
    setValue(next);
  };
  return [value, keep] as const;
}

/** How a person wants a list to look, on this device: columns left out, and height of rows. */
export function useListLooks<T>(list: string, columns: TableColumnsType<T>) {
  const [hidden, setHidden] = useKept<string[]>(`columns:${list}`, []);
  const [dense, setDense] = useKept("dense", true);
  const shown = columns.filter((column) => !hidden.includes(nameOf(column)));
  return {
    ...{ columns: shown.length > 0 ? shown : columns, all: columns, hidden, setHidden },
    ...{ dense, setDense },
  };
}

function ColumnChoice<T>({ looks }: { looks: ReturnType<typeof useListLooks<T>> }) {
  const { all, hidden, setHidden } = looks;
  const named = all.filter((column) => typeof column.title === "string" && nameOf(column));
  return (
    <div className="hz-stack hz-narrow">
      {named.map((column) => {
        const name = nameOf(column);
        return (
          <Checkbox
            key={name}
            checked={!hidden.includes(name)}
            onChange={({ target }) =>
              setHidden(target.checked ? hidden.filter((one) => one !== name) : [...hidden, name])
            }
          >
            {column.title as string}
          </Checkbox>
        );
      })}
    </div>
  );
}

/** Filters and order under a name of one's own, on this device. */
function SavedViews({ list }: { list: string }) {
  const { t } = useTranslation();
  const [views, setViews] = useKept<{ name: string; query: string }[]>(`views:${list}`, []);
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const [name, setName] = useState("");
  const save = () => {
    if (!name.trim()) return;
    const others = views.filter((view) => view.name !== name.trim());
    setViews([...others, { name: name.trim(), query: params.toString() }]);
    setName("");
  };
  return (
    <div className="hz-stack hz-narrow">
      {views.length === 0 && <span className="hz-muted">{t("ui.list.noViews")}</span>}
      {views.map((view) => (
        <span key={view.name} className="hz-row">
          <Button type="link" size="small" onClick={() => navigate({ search: view.query })}>
            {view.name}
          </Button>
          <span className="hz-space" />
          <Button
            size="small"
            type="text"
            aria-label={t("ui.list.dropView", { name: view.name })}
            onClick={() => setViews(views.filter((one) => one.name !== view.name))}
          >
            {t("ui.list.remove")}
          </Button>
        </span>
      ))}
      <span className="hz-row">
        <Input
          size="small"
          maxLength={20}
          aria-label={t("ui.list.viewName")}
          placeholder={t("ui.list.viewName")}
          value={name}
          onChange={(event) => setName(event.target.value)}
          onPressEnter={(event) => !event.nativeEvent.isComposing && save()}
        />
        <Button size="small" onClick={save}>
          {t("ui.save")}
        </Button>
      </span>
    </div>
  );
}

/** The rows on screen as a spreadsheet takes them from the clipboard. */
function tableText(table: HTMLElement): string {
  const cell = (one: HTMLElement) => one.textContent.replaceAll(/\s+/g, " ").trim();
  return [...table.querySelectorAll<HTMLTableRowElement>("thead tr, tr.ant-table-row")]
    .map((row) =>
      [...row.cells]
        .filter((one) => !one.classList.contains("ant-table-selection-column"))
        .map(cell)
        .join("\t"),
    )
    .join("\n");
}

/** Above the table: sums of what is ticked, saved views, columns, density, copy for Excel. */
export function ListTools<T>(props: {
  list: string;
  looks: ReturnType<typeof useListLooks<T>>;
  table: RefObject<HTMLDivElement | null>;
  sums?: { of: Sum<T>[]; rows: T[] };
  tooLong: boolean;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { looks, table, sums } = props;
  const copy = async () => {
    if (!table.current) return;
    await navigator.clipboard
      .writeText(tableText(table.current))
      .then(() => message.success(t("ui.list.copied")))
      .catch(() => message.error(t("ui.list.copyFailed")));
  };
  return (
    <div className="hz-list-tools">
      {sums && (
        <span role="status">
          {t("ui.list.chosen", { count: sums.rows.length })}
          {sums.of.map(({ label, of }) => (
            <span key={label}>
              {" "}
              {label} <strong>{money(sums.rows.reduce((all, row) => all + of(row), 0))}</strong>
            </span>
          ))}
        </span>
      )}
      {props.tooLong && <span className="hz-muted">{t("ui.list.sortHint")}</span>}
      <Popover
        trigger="click"
        placement="bottomRight"
        title={t("ui.list.views")}
        content={<SavedViews list={props.list} />}
      >
        <Button
          type="text"
          icon={<StarOutlined />}
          title={t("ui.list.views")}
          aria-label={t("ui.list.views")}
        />
      </Popover>
      <Popover
        trigger="click"
        placement="bottomRight"
        title={t("ui.list.columns")}
        content={<ColumnChoice looks={looks} />}
      >
        <Button
          type="text"
          icon={<SettingOutlined />}
          title={t("ui.list.columns")}
          aria-label={t("ui.list.columns")}
        />
      </Popover>
      <Button
        type="text"
        icon={<ColumnHeightOutlined />}
        title={t(looks.dense ? "ui.list.loose" : "ui.list.dense")}
        aria-label={t(looks.dense ? "ui.list.loose" : "ui.list.dense")}
        onClick={() => looks.setDense(!looks.dense)}
      />
      <Button
        type="text"
        icon={<CopyOutlined />}
        title={t("ui.list.copy")}
        aria-label={t("ui.list.copy")}
        onClick={copy}
      />
    </div>
  );
}
