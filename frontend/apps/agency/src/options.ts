import { labels } from "@huzhu/api/labels";
import type { TFunction } from "i18next";

/** A choice of every value that the words know, or of some. */
export function optionsOf(t: TFunction, group: keyof typeof labels, values?: string[]) {
  return (values ?? Object.keys(labels[group])).map((value) => ({
    value,
    label: t(`${group}.${value}`),
  }));
}
