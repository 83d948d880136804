import type { paths } from "./schema";

type Gets = {
  [P in keyof paths]: paths[P] extends { get: { responses: { 200: { content: infer C } } } }
    ? C extends { "application/json": infer A }
      ? A
      : never
    : never;
};

/** What an address answers. */
export type AnswerOf<P extends keyof paths> = Gets[P];

/** Addresses that answer a list, whole or by pages. */
export type ListPath = {
  [P in keyof paths]: Gets[P] extends never
    ? never
    : Gets[P] extends { items: unknown[] } | unknown[]
      ? P
      : never;
}[keyof paths];

/** Addresses that count the rows of a list. */
export type CountPath = {
  [P in keyof paths]: Gets[P] extends never
    ? never
    : Gets[P] extends { total: number | null }
      ? P
      : never;
}[keyof paths];

/** A row of the list at an address. */
export type RowOf<P extends ListPath> =
  AnswerOf<P> extends { items: (infer R)[] } ? R : AnswerOf<P> extends (infer R)[] ? R : never;

type Parameters<P extends keyof paths> = paths[P] extends { get: { parameters: infer A } }
  ? A
  : never;

/** What stands in an address between braces. */
export type PartsOf<P extends keyof paths> =
  Parameters<P> extends { path: infer A } ? A : undefined;

/** What a list can be filtered by, as its endpoint reads it. */
export type FilterName<P extends ListPath> =
  Parameters<P> extends { query?: infer Q }
    ? Exclude<keyof NonNullable<Q>, "page" | "size" | "after" | "sort"> & string
    : never;
