import type { CaseKey } from "../api";

/** The address of an application, or of a page of its form. The secret never leaves the browser. */
export const linkOf = ({ id, secret }: CaseKey, page = "") =>
  `#/case/${id}/${secret}${page && `/${page}`}`;

/** The link to keep. */
export const wholeLinkOf = (key: CaseKey) => `${location.origin}/apply/${linkOf(key)}`;
