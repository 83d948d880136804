import { $api } from "@huzhu/api/client";
import type { Schemas } from "@huzhu/api/types";
import { useQuery } from "@tanstack/react-query";
import { useHere } from "../agency";

/** Passed resolutions of a kind that an act may still cite, to choose from. */
export function useUsable(kind: Schemas["MotionKind"]) {
  const { slug } = useHere();
  const found = useQuery(
    $api.queryOptions("get", "/api/agencies/{slug}/resolutions", {
      params: { path: { slug }, query: { kind, size: 100 } },
    }),
  );
  return found.data?.items
    .filter((row) => row.usable)
    .map((row) => ({ value: row.id, label: `${row.number} ${row.title}（${row.passedOn}）` }));
}
