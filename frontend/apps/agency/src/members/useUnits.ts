import { memberQueries } from "@huzhu/api/members";
import { useQuery } from "@tanstack/react-query";
import { useHere } from "../agency";

/** The units as a choice; the first hundred by number. */
export function useUnits() {
  const { slug } = useHere();
  const units = useQuery(memberQueries(slug).units({ size: 100, left: false }));
  return (units.data?.items ?? []).map(({ id, number, name }) => ({
    value: id,
    label: `${number} ${name}`,
  }));
}
