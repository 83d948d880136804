import { queryOptions } from "@tanstack/react-query";
import { api, rememberCsrfToken, unwrap } from "./client";
import type { Permission, SessionView } from "./types";

let demo = false;

/** Whether this is a demo, known once the session has been read. */
export const isDemo = () => demo;

/** Who is signed in; `null` is nobody. */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  staleTime: 60_000,
  queryFn: async (): Promise<SessionView | null> => {
    const session = await unwrap(api.GET("/api/session"));
    rememberCsrfToken(session.csrfToken);
    demo = session.demo;
    const { person } = session;
    return person ? { ...session, person } : null;
  },
});

export const signInsQuery = queryOptions({
  queryKey: ["session", "sessions"],
  queryFn: () => unwrap(api.GET("/api/session/sessions")),
});

/** Whether the signed-in person may do something in an agency, or in the office (`"office"`). */
export function may(
  session: SessionView | null | undefined,
  permission: Permission,
  agency: string,
) {
  const granted = session?.permissions.find((p) => p.agency === agency);
  return granted?.permissions.includes(permission) ?? false;
}
