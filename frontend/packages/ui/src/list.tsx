import { DownloadOutlined, LeftOutlined, RightOutlined } from "@ant-design/icons";
import { $api, api, unwrap } from "@huzhu/api/client";
import type { CountPath, FilterName, ListPath, PartsOf, RowOf } from "@huzhu/api/list";
import type { JobView } from "@huzhu/api/types";
import { type UseQueryOptions, useQuery } from "@tanstack/react-query";
import { App, Button, Drawer, Input, Select, Table, type TableColumnsType } from "antd";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  Link,
  type LinkProps,
  useLocation,
  useNavigate,
  useParams,
  useSearchParams,
} from "react-router";
import { PageHead, ScrollRegion } from "./facts";
import { DateField } from "./fields";
import { ListTools, type Sum, useListLooks } from "./listTools";
import { EmptyState, ProblemNotice } from "./notices";
import { ordered, sortable } from "./sorting";

interface Paged<T> {
  items: T[];
  total?: number;
  /** Where the next page begins, of a list too long to count for each page. */
  next?: string | null;
}

export interface Filter<N extends string> {
  name: N;
  label: string;
  /** A choice; without options the filter is a text box. */
  options?: { value: string; label: string }[];
  /** A control of its own, say for a choice among thousands. */
  input?: (props: { id: string; value?: string; onChange: (value?: string) => void }) => ReactNode;
}

/** A filter by day. */
export const dayFilter = <N extends string>(name: N, label: string): Filter<N> => ({
  name,
  label,
  input: ({ id, value, onChange }) => (
    <DateField id={id} value={value} onChange={(day) => onChange(day ?? undefined)} />
  ),
});

export type Query = Record<string, string>;

/** The rows at once that the server gives at most; a list of so many is sorted here. */
const most = 100;

interface Props<P extends ListPath, T extends RowOf<P> & object> {
  title: string;
  /** The list's address at the server; rows, columns and filters have the types of its contract. */
  of: P;
  /** What stands in the address between braces. */
  at?: PartsOf<P>;
  rowKey: (keyof T & string) | ((row: T) => string);
  columns: TableColumnsType<T>;
  filters: Filter<FilterName<P> | (string & Record<never, never>)>[];
  /** What is always asked, whatever the person filters by. */
  fixed?: Query;
  /** Filters rows that the server gives all at once. */
  keep?: (row: T, query: Query) => boolean;
  /** Counts all rows of a list whose pages follow each other: once for a filter. */
  countOf?: CountPath;
  /** Starts the export job of all rows that match. */
  exportAll?: (query: Query) => Promise<JobView>;
  actions?: ReactNode;
  /** Between the heading and the list. */
  above?: ReactNode;
  /** What can be done with the rows that are ticked. */
  batch?: (chosen: T[]) => ReactNode;
  /** Sums of the rows that are ticked. */
  sums?: Sum<T>[];
  /** Why the list is empty and what to do, when no filter is set. */
  empty?: ReactNode;
  /** The drawer beside the list, when the address ends in a row's key. */
  drawer?: { title: string; content: (key: string) => ReactNode };
  /** The list's own address, where closing the drawer leads. */
  path?: string;
  /** Where a click on a row leads; the first column also holds a link, for the keyboard. */
  rowPath?: (row: T) => string;
}

const pageSizes = [10, 20, 50, 100];

/** Filters, page and order live in the address, so that a list can be sent to a colleague. */
function useListQuery(filters: Filter<string>[], fixed: Query | undefined) {
  const [params, setParams] = useSearchParams();
  const names = [...filters.map((filter) => filter.name), "page", "size", "sort", "after"];
  const query: Query = { page: "1", size: "10" };
  for (const name of names) {
    const value = params.get(name);
    if (value) query[name] = value;
  }
  const change = (values: Record<string, string | undefined>, state?: object) =>
    setParams(
      (old) => {
        const next = new URLSearchParams(old);
        for (const [name, value] of Object.entries(values)) {
          if (value) next.set(name, value);
          else next.delete(name);
        }
        return next;
      },
      { state },
    );
  const filtered = filters.some((filter) => params.has(filter.name));
  const { page, size, sort, after, ...chosen } = query;
  return {
    ...{ query: { ...query, ...fixed }, all: { ...chosen, ...fixed }, change, filtered },
    ...{ page: Number(page), size: Number(size), sort, after },
  };
}

/**
 * Reads the rows of the page. Sorting asks for as many as the server gives at once; a list that is
 * longer says so and stays as the server orders it.
 */
function useRows<T extends object>(
  props: { of: string; at?: unknown; keep?: (row: T, query: Query) => boolean },
  list: ReturnType<typeof useListQuery>,
  columns: TableColumnsType<T>,
) {
  const { page, size, sort } = list;
  const { sort: _sort, ...plain } = list.query;
  const query = sort ? { ...plain, page: "1", size: String(most) } : plain;
  const ask = { params: { path: props.at, query } };
  const found = useQuery({
    ...($api.queryOptions("get", props.of as never, ask as never) as unknown as UseQueryOptions<
      Paged<T> | T[]
    >),
    placeholderData: (old) => old,
  });
  const whole = Array.isArray(found.data) ? found.data : undefined;
  const kept = whole
    ? whole.filter((row) => props.keep?.(row, list.all) ?? true)
    : ((found.data as Paged<T> | undefined)?.items ?? []);
  const total = whole ? kept.length : (found.data as Paged<T> | undefined)?.total;
  const tooLong = total !== undefined && total > most && !whole;
  const rows = sort && !tooLong ? ordered(kept, columns, sort) : kept;
  const local = whole !== undefined || (sort !== undefined && !tooLong);
  return {
    ...{ found, total, tooLong },
    next: (found.data as Paged<T> | undefined)?.next,
    rows: local ? rows.slice((page - 1) * size, page * size) : rows.slice(0, size),
  };
}

/** A link to a row of a list with a drawer: the list behind keeps its filters. */
export function RowLink(props: LinkProps & { to: string }) {
  const { search } = useLocation();
  return <Link {...props} to={props.to + search} />;
}

function FilterBar(props: {
  filters: Filter<string>[];
  query: Query;
  change: (values: Record<string, string | undefined>) => void;
  filtered: boolean;
}) {
  const { t } = useTranslation();
  const id = useId();
  const set = (name: string, value?: string) =>
    props.change({ [name]: value, page: undefined, after: undefined });
  return (
    <search className="hz-filters">
      {props.filters.map(({ name, label, options, input }) => (
        <div key={name}>
          <label htmlFor={`${id}${name}`}>{label}</label>
          {input?.({
            id: `${id}${name}`,
            value: props.query[name],
            onChange: (value) => set(name, value),
          })}
          {!input && options && (
            <Select
              id={`${id}${name}`}
              allowClear
              placeholder={t("ui.all")}
              options={options}
              value={props.query[name]}
              onChange={(value?: string) => set(name, value)}
              style={{ minWidth: 140 }}
            />
          )}
          {!input && !options && (
            <Input.Search
              id={`${id}${name}`}
              key={props.query[name]}
              allowClear
              defaultValue={props.query[name]}
              onSearch={(value) => set(name, value.trim())}
              style={{ width: 220 }}
            />
          )}
        </div>
      ))}
      {props.filtered && (
        <Button
          onClick={() =>
            props.change(
              Object.fromEntries(
                [...props.filters.map((f) => f.name), "page", "after"].map((name) => [name, ""]),
              ),
            )
          }
        >
          {t("ui.list.reset")}
        </Button>
      )}
    </search>
  );
}

/** Follows a job until it ends; its id outlives a reload of the page. */
function useJob(name: string) {
  const slot = `job:${name}`;
  const [id, setId] = useState(() => sessionStorage.getItem(slot) ?? "");
  const job = useQuery({
    queryKey: ["job", id],
    queryFn: () => unwrap(api.GET("/api/session/jobs/{id}", { params: { path: { id } } })),
    enabled: id !== "",
    refetchInterval: 1000,
  });
  const follow = (next: string) => {
    if (next) sessionStorage.setItem(slot, next);
    else sessionStorage.removeItem(slot);
    setId(next);
  };
  return { id, job: job.data, problem: job.error, follow };
}

/** Starts an export job, shows how far it is, and saves the file at its end. */
export function ExportButton(props: {
  name: string;
  /** Where a page exports something beside its list. */
  label?: string;
  start: () => Promise<JobView>;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { id, job, problem, follow } = useJob(props.name);
  useEffect(() => {
    if (!id || !(problem || job?.status === "done" || job?.status === "failed")) return;
    follow("");
    if (job?.status !== "done") {
      message.error(t("ui.list.exportFailed", { message: job?.problem ?? "" }));
      return;
    }
    location.assign(`/api/session/jobs/${id}/result`);
    message.success(t("ui.list.exportDone"));
  });
  const start = async () => {
    try {
      follow((await props.start()).id);
    } catch (reason) {
      message.error(t("ui.list.exportFailed", { message: (reason as Error).message }));
    }
  };
  const percent = job?.total ? Math.round((job.done / job.total) * 100) : 0;
  return (
    <Button icon={<DownloadOutlined />} loading={id !== ""} onClick={start}>
      {id ? t("ui.list.exporting", { percent }) : (props.label ?? t("ui.list.export"))}
    </Button>
  );
}

/** The drawer beside a list; ‹ and › or ← and → lead to the neighbours in it. */
function DetailDrawer(props: {
  path: string;
  keys: string[];
  drawer: { title: string; content: (key: string) => ReactNode };
}) {
  const { t } = useTranslation();
  const { id } = useParams();
  const navigate = useNavigate();
  const { search } = useLocation();
  const at = id === undefined ? -1 : props.keys.indexOf(id);
  const [before, after] = at < 0 ? [] : [props.keys[at - 1], props.keys[at + 1]];
  const go = (key: string | undefined) => key && navigate(`${props.path}/${key}${search}`);
  return (
    <Drawer
      open={id !== undefined}
      title={props.drawer.title}
      size={640}
      destroyOnHidden
      onClose={() => navigate(props.path + search)}
      onKeyDown={(event) => {
        const inField = (event.target as Element).closest("input,textarea,[role=tab],.ant-select");
        if (inField || event.altKey || event.ctrlKey) return;
        if (event.key === "ArrowLeft") go(before);
        if (event.key === "ArrowRight") go(after);
      }}
      extra={
        at >= 0 && (
          <span className="hz-row">
            <Button
              type="text"
              icon={<LeftOutlined />}
              aria-label={t("ui.list.before")}
              title={t("ui.list.before")}
              disabled={!before}
              onClick={() => go(before)}
            />
            <Button
              type="text"
              icon={<RightOutlined />}
              aria-label={t("ui.list.after")}
              title={t("ui.list.after")}
              disabled={!after}
              onClick={() => go(after)}
            />
          </span>
        )
      }
    >
      {id && props.drawer.content(id)}
    </Drawer>
  );
}

/** Pages that follow each other: onward, back by one, or to the first. */
function NextPage(props: {
  next?: string | null;
  after?: string;
  count: UseQueryOptions<{ total: number }>;
  change: (values: Record<string, string | undefined>, state?: object) => void;
}) {
  const { t } = useTranslation();
  const { data } = useQuery(props.count);
  const { after, next, change } = props;
  // Where the pages before began; it is kept with the address, over a reload too.
  const trail: string[] = useLocation().state?.trail ?? [];
  return (
    <nav className="hz-row hz-next" aria-label={t("ui.list.pages")}>
      <span>{data && t("ui.list.total", { total: data.total ?? t("ui.few") })}</span>
      <span className="hz-muted">
        {(!after || trail.length > 0) && t("ui.list.page", { page: trail.length + 1 })}
      </span>
      <Button disabled={!after} onClick={() => change({ after: undefined })}>
        {t("ui.list.first")}
      </Button>
      <Button
        disabled={trail.length === 0}
        onClick={() => change({ after: trail.at(-2) }, { trail: trail.slice(0, -1) })}
      >
        {t("ui.list.previous")}
      </Button>
      <Button
        disabled={!next}
        onClick={() => change({ after: next ?? undefined }, { trail: [...trail, next] })}
      >
        {t("ui.list.next")}
      </Button>
    </nav>
  );
}

/** Filter → table → drawer; 共 N 条; every matching row exports as a job. */
export function ListPage<P extends ListPath, T extends RowOf<P> & object = RowOf<P> & object>(
  props: Props<P, T>,
) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { search } = useLocation();
  const list = useListQuery(props.filters, props.fixed);
  const { query, all, change, filtered, sort } = list;
  const { rows, total, tooLong, next, found } = useRows<T>(props, list, props.columns);
  const empty = filtered ? t("ui.list.emptyFiltered") : (props.empty ?? t("ui.list.empty"));
  const { exportAll, rowPath, batch, countOf, sums, rowKey } = props;
  const keyOf = (row: T) => (typeof rowKey === "function" ? rowKey(row) : String(row[rowKey]));
  const [chosen, setChosen] = useState<T[]>([]);
  const table = useRef<HTMLDivElement>(null);
  const looks = useListLooks(props.of, props.columns);
  const canSort = !countOf && !tooLong;
  const columns = looks.columns.map((column) => sortable(column, rows[0], canSort, sort));
  const pathOf = rowPath && ((row: T) => rowPath(row) + (props.drawer ? search : ""));
  return (
    <>
      <PageHead title={props.title}>
        {batch && chosen.length > 0 && batch(chosen)}
        {props.actions}
        {exportAll && <ExportButton name={props.title} start={() => exportAll(all)} />}
      </PageHead>
      {props.above && <div className="hz-above">{props.above}</div>}
      <div className="hz-card">
        <div className="hz-list-head">
          {props.filters.length > 0 && (
            <FilterBar filters={props.filters} query={query} change={change} filtered={filtered} />
          )}
          <ListTools
            list={props.of}
            looks={looks}
            table={table}
            sums={sums && chosen.length > 0 ? { of: sums, rows: chosen } : undefined}
            tooLong={tooLong}
          />
        </div>
        <ProblemNotice problem={found.error} onRetry={() => found.refetch()} />
        <ScrollRegion label={t("ui.list.region", { title: props.title })}>
          <div ref={table} className="hz-cards">
            <Table<T>
              size={looks.dense ? "small" : "middle"}
              rowKey={keyOf}
              rowSelection={
                batch || sums
                  ? {
                      selectedRowKeys: chosen.map(keyOf),
                      preserveSelectedRowKeys: true,
                      onChange: (_, ticked) => setChosen(ticked),
                    }
                  : undefined
              }
              columns={columns}
              dataSource={rows}
              loading={found.isPending}
              locale={{
                emptyText: found.isPending || found.error ? " " : <EmptyState why={empty} />,
              }}
              onRow={(row) => ({
                style: rowPath && { cursor: "pointer" },
                onClick: (event) => {
                  const onControl = (event.target as Element).closest("a,button,input,label");
                  if (pathOf && !onControl) navigate(pathOf(row));
                },
              })}
              onChange={(page, _filters, sorter) => {
                const by = Array.isArray(sorter) ? sorter[0] : sorter;
                const key = String(by?.columnKey ?? by?.field ?? "");
                const next = by?.order && `${by.order === "descend" ? "-" : ""}${key}`;
                change({
                  page: next === sort ? String(page.current ?? 1) : undefined,
                  size: String(page.pageSize ?? 10),
                  sort: next || undefined,
                });
              }}
              pagination={
                !countOf && {
                  current: list.page,
                  pageSize: list.size,
                  total: total ?? 0,
                  showSizeChanger: true,
                  pageSizeOptions: pageSizes,
                  showTotal: (sum) => t("ui.list.total", { total: sum }),
                }
              }
            />
          </div>
        </ScrollRegion>
        {countOf && (
          <NextPage
            next={next}
            after={list.after}
            count={
              $api.queryOptions(
                "get",
                countOf as never,
                { params: { path: props.at, query: all } } as never,
              ) as never
            }
            change={change}
          />
        )}
      </div>
      {props.drawer && (
        <DetailDrawer path={props.path ?? ""} keys={rows.map(keyOf)} drawer={props.drawer} />
      )}
    </>
  );
}
