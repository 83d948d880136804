import { DownloadOutlined } from "@ant-design/icons";
import { api, unwrap } from "@huzhu/api/client";
import type { JobView } from "@huzhu/api/types";
import { type UseQueryOptions, useQuery } from "@tanstack/react-query";
import { App, Button, Drawer, Input, Select, Table, type TableColumnsType } from "antd";
import { type ReactNode, useEffect, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation, useNavigate, useParams, useSearchParams } from "react-router";
import { PageHead, ScrollRegion } from "./facts";
import { EmptyState, ProblemNotice } from "./notices";

export interface Paged<T> {
  items: T[];
  total?: number;
  /** Where the next page begins, of a list too long to count for each page. */
  next?: string | null;
}

export interface Filter {
  name: string;
  label: string;
  /** A choice; without options the filter is a text box. */
  options?: { value: string; label: string }[];
  /** A control of its own, say for a choice among thousands. */
  input?: (props: { id: string; value?: string; onChange: (value?: string) => void }) => ReactNode;
}

export type Query = Record<string, string>;

interface Props<T> {
  title: string;
  rowKey: keyof T & string;
  /** Columns; the key of a sortable one is what the server sorts by. */
  columns: TableColumnsType<T>;
  filters: Filter[];
  /** What is always asked, whatever the person filters by. */
  fixed?: Query;
  // biome-ignore lint/suspicious/noExplicitAny: a query's key type is its own affair
  query: (query: Query) => UseQueryOptions<any, any, Paged<T>, any>;
  /** Counts all rows of a list whose pages follow each other: once for a filter. */
  // biome-ignore lint/suspicious/noExplicitAny: a query's key type is its own affair
  count?: (query: Query) => UseQueryOptions<any, any, { total: number }, any>;
  /** Starts the export job of all rows that match. */
  exportAll?: (query: Query) => Promise<JobView>;
  actions?: ReactNode;
  /** Between the heading and the list. */
  above?: ReactNode;
  /** What can be done with the rows that are ticked. */
  batch?: (chosen: T[]) => ReactNode;
  /** Why the list is empty and what to do, when no filter is set. */
  empty?: ReactNode;
  /** The drawer beside the list, when the address ends in a row's key. */
  drawer?: { title: string; content: (key: string) => ReactNode };
  /** The list's own address, where closing the drawer leads. */
  path?: string;
  /** Where a click on a row leads; the first column also holds a link, for the keyboard. */
  rowPath?: (row: T) => string;
}

const pageSizes = [10, 20, 50];

/** Filters, page and order live in the address, so that a list can be sent to a colleague. */
function useListQuery(filters: Filter[], fixed: Query | undefined) {
  const [params, setParams] = useSearchParams();
  const names = [...filters.map((filter) => filter.name), "page", "size", "sort", "after"];
  const query: Query = { page: "1", size: "10" };
  for (const name of names) {
    const value = params.get(name);
    if (value) query[name] = value;
  }
  const change = (values: Record<string, string | undefined>) =>
    setParams((old) => {
      const next = new URLSearchParams(old);
      for (const [name, value] of Object.entries(values)) {
        if (value) next.set(name, value);
        else next.delete(name);
      }
      return next;
    });
  const filtered = filters.some((filter) => params.has(filter.name));
  const { page: _page, size: _size, sort: _sort, after: _after, ...chosen } = query;
  return { query: { ...query, ...fixed }, all: { ...chosen, ...fixed }, change, filtered };
}

function FilterBar(props: {
  filters: Filter[];
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
export function ExportButton(props: { name: string; start: () => Promise<JobView> }) {
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
      {id ? t("ui.list.exporting", { percent }) : t("ui.list.export")}
    </Button>
  );
}

function DetailDrawer(props: {
  path: string;
  drawer: { title: string; content: (key: string) => ReactNode };
}) {
  const { id } = useParams();
  const navigate = useNavigate();
  const { search } = useLocation();
  return (
    <Drawer
      open={id !== undefined}
      title={props.drawer.title}
      size={640}
      destroyOnHidden
      onClose={() => navigate(props.path + search)}
    >
      {id && props.drawer.content(id)}
    </Drawer>
  );
}

/** Pages that follow each other: onward, or back to the first; the browser goes back by one. */
function NextPage<T>(props: {
  page?: Paged<T>;
  after?: string;
  count: ReturnType<NonNullable<Props<object>["count"]>>;
  change: (values: Record<string, string | undefined>) => void;
}) {
  const { t } = useTranslation();
  const { data } = useQuery(props.count);
  const next = props.page?.next;
  return (
    <nav className="hz-row hz-next" aria-label={t("ui.list.pages")}>
      <span>{data && t("ui.list.total", { total: data.total })}</span>
      <Button disabled={!props.after} onClick={() => props.change({ after: undefined })}>
        {t("ui.list.first")}
      </Button>
      <Button disabled={!next} onClick={() => props.change({ after: next ?? undefined })}>
        {t("ui.list.next")}
      </Button>
    </nav>
  );
}

/** Filter → table → drawer; 共 N 条; every matching row exports as a job. */
export function ListPage<T extends object>(props: Props<T>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { query, all, change, filtered } = useListQuery(props.filters, props.fixed);
  const rows = useQuery({ ...props.query(query), placeholderData: (old: Paged<T>) => old });
  const empty = filtered ? t("ui.list.emptyFiltered") : t("ui.list.empty");
  const { exportAll, rowPath, batch, count } = props;
  const [chosen, setChosen] = useState<T[]>([]);
  return (
    <>
      <PageHead title={props.title}>
        {batch && chosen.length > 0 && batch(chosen)}
        {props.actions}
        {exportAll && <ExportButton name={props.title} start={() => exportAll(all)} />}
      </PageHead>
      {props.above && <div className="hz-above">{props.above}</div>}
      <div className="hz-card">
        {props.filters.length > 0 && (
          <FilterBar filters={props.filters} query={query} change={change} filtered={filtered} />
        )}
        <ProblemNotice problem={rows.error} onRetry={() => rows.refetch()} />
        <ScrollRegion label={t("ui.list.region", { title: props.title })}>
          <Table<T>
            size="small"
            rowKey={props.rowKey}
            rowSelection={
              batch && {
                selectedRowKeys: chosen.map((row) => row[props.rowKey] as string),
                preserveSelectedRowKeys: true,
                onChange: (_, rows) => setChosen(rows),
              }
            }
            columns={props.columns}
            dataSource={rows.data?.items ?? []}
            loading={rows.isPending}
            locale={{
              emptyText:
                rows.isPending || rows.error ? (
                  " "
                ) : (
                  <EmptyState why={empty}>{!filtered && props.empty}</EmptyState>
                ),
            }}
            onRow={(row) => ({
              style: rowPath && { cursor: "pointer" },
              onClick: (event) => {
                const onControl = (event.target as Element).closest("a,button,input,label");
                if (rowPath && !onControl) navigate(rowPath(row));
              },
            })}
            onChange={(page, _filters, sorter) => {
              const by = Array.isArray(sorter) ? sorter[0] : sorter;
              const sort = by?.order && `${by.order === "descend" ? "-" : ""}${by.columnKey}`;
              change({
                page: String(page.current ?? 1),
                size: String(page.pageSize ?? 10),
                sort: sort || undefined,
              });
            }}
            pagination={
              !count && {
                current: Number(query.page),
                pageSize: Number(query.size),
                total: rows.data?.total ?? 0,
                showSizeChanger: true,
                pageSizeOptions: pageSizes,
                showTotal: (total) => t("ui.list.total", { total }),
              }
            }
          />
        </ScrollRegion>
        {count && (
          <NextPage page={rows.data} after={query.after} count={count(all)} change={change} />
        )}
      </div>
      {props.drawer && <DetailDrawer path={props.path ?? ""} drawer={props.drawer} />}
    </>
  );
}
