import { $api } from "@huzhu/api/client";
import type { SessionView } from "@huzhu/api/types";
import { useSuspenseQuery } from "@tanstack/react-query";
import { createContext, useContext } from "react";

export interface AgencyHere {
  slug: string;
  session: SessionView;
}

export const AgencyContext = createContext<AgencyHere | null>(null);

/** The agency that the person works in now, and what can be read of it. */
export function useHere() {
  const here = useContext(AgencyContext);
  if (!here) throw new Error("no agency chosen");
  return here;
}

/** The agency's own page of facts, with the actions open to this person; below a Suspense. */
export function useAgency() {
  const { slug } = useHere();
  return useSuspenseQuery(
    $api.queryOptions("get", "/api/agencies/{slug}", { params: { path: { slug } } }),
  ).data;
}

/** By which engagement the person reads an agency as an auditor; nothing for its own people. */
export const engagementIn = (session: SessionView, slug: string) =>
  session.posts.some((post) => post.agency === slug)
    ? undefined
    : session.engagements.find((engagement) => engagement.agency === slug);

/** The agencies in which a person has posts, or which an engagement opens, each once. */
export function agenciesOf(session: SessionView) {
  const own = [...session.posts, ...session.engagements].filter((post) => post.agency !== "office");
  return [...new Map(own.map((post) => [post.agency, post.agencyName]))].map(([slug, name]) => ({
    slug,
    name,
  }));
}
