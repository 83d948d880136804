import { sessionQuery } from "@huzhu/api/session";
import type { SessionView } from "@huzhu/api/types";
import { useSuspenseQuery } from "@tanstack/react-query";

/** The session of who is signed in; only used below the gate, which has it. */
export function useSession(): SessionView {
  const { data } = useSuspenseQuery(sessionQuery);
  if (!data) throw new Error("nobody is signed in");
  return data;
}
