import { $api } from "@huzhu/api/client";
import { shortNames } from "@huzhu/api/content";
import { useQuery } from "@tanstack/react-query";

/** The agencies as a choice, by their names in addresses. */
export function useAgencyOptions() {
  const { data } = useQuery(
    $api.queryOptions("get", "/api/office/agencies", { params: { query: { size: 100 } } }),
  );
  return (data?.items ?? []).map(({ slug, fullName }) => ({
    value: slug,
    label: shortNames(fullName),
  }));
}
