import type { SetUpContent } from "@huzhu/api/content";
import { Problem } from "@huzhu/api/problem";
import { useCallback, useEffect, useRef, useState } from "react";
import { type Application, type CaseKey, getApplication, saveApplication } from "../api";
import { type Copy, forgetCopy, readCopy, rememberApplication, writeCopy } from "./memory";

export type SaveState = "saved" | "saving" | "local";

/** Whether two contents say the same, as the server keeps them. */
export const sameContent = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Whether applicants may still change it. */
export const isEditable = (view: Application) => view.actions.includes("editCase");

const quiet = 1200;
const again = 10_000;

/**
 * An application as it is being filled in. What is typed is kept on this device at once and sent
 * after a pause; a save by somebody else in between is shown as a difference, never overwritten.
 */
export function useDraft(key: CaseKey) {
  const [view, setView] = useState<Application>();
  const [content, setContent] = useState<SetUpContent>();
  const [state, setState] = useState<SaveState>("saved");
  const [savedAt, setSavedAt] = useState<Date>();
  const [theirs, setTheirs] = useState<Application>();
  const [problem, setProblem] = useState<unknown>();
  // The live copy: what the timers and saves under way look at, whatever was last drawn.
  const live = useRef<Copy | undefined>(undefined);
  const timer = useRef(0);
  const chain = useRef<Promise<unknown>>(Promise.resolve());

  const keep = useCallback(
    (copy: Copy) => {
      live.current = copy;
      setContent(copy.content);
      writeCopy(key, copy);
    },
    [key],
  );

  const adopt = useCallback(
    (answer: Application) => {
      setView(answer);
      rememberApplication(key, answer);
      if (!isEditable(answer)) forgetCopy(key);
    },
    [key],
  );

  /** After a 412: somebody else's version is taken when it changes nothing that I had seen. */
  const meet = useCallback(
    async (mine: Copy) => {
      const found = await getApplication(key);
      adopt(found);
      const harmless = sameContent(found.content, mine.base) || !isEditable(found);
      if (harmless) keep({ ...mine, version: found.version, dirty: isEditable(found) });
      else setTheirs(found);
      return harmless;
    },
    [key, adopt, keep],
  );

  const saveOnce = useCallback(async () => {
    const mine = live.current;
    if (!mine?.dirty) return;
    setState("saving");
    try {
      const answer = await saveApplication(key, mine.version, mine.content);
      const typedSince = live.current !== mine;
      adopt(answer);
      keep({
        content: live.current?.content ?? mine.content,
        base: answer.content,
        version: answer.version,
        dirty: typedSince,
      });
      setSavedAt(new Date());
      setState("saved");
      setProblem(undefined);
    } catch (reason) {
      setState("local");
      if (reason instanceof Problem && reason.isStale && (await meet(mine))) return saveOnce();
      throw reason;
    }
  }, [key, adopt, keep, meet]);

  /** Saves now; throws what keeps it from being saved. */
  const flush = useCallback((): Promise<void> => {
    window.clearTimeout(timer.current);
    const run = chain.current.catch(() => undefined).then(saveOnce);
    chain.current = run;
    run.catch((reason) => {
      if (!(reason instanceof Problem) || reason.isStale) return;
      if (reason.status !== 0) setProblem(reason);
      timer.current = window.setTimeout(flush, again);
    });
    return run;
  }, [saveOnce]);

  const change = (patch: Partial<SetUpContent>) => {
    const before = live.current;
    if (!before) return;
    keep({ ...before, content: { ...before.content, ...patch }, dirty: true });
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => flush().catch(() => undefined), quiet);
  };

  /** Reads the server's state again, say after an upload or an act. */
  const refresh = useCallback(async () => {
    const found = await getApplication(key);
    adopt(found);
    const mine = live.current;
    if (mine && sameContent(found.content, mine.base)) keep({ ...mine, version: found.version });
    return found;
  }, [key, adopt, keep]);

  const load = useCallback(async () => {
    const mine = readCopy(key);
    try {
      const found = await getApplication(key);
      adopt(found);
      setProblem(undefined);
      if (!isEditable(found)) return;
      const { content: server, version } = found;
      const base = { content: server, base: server, version, dirty: false };
      if (!mine || (!mine.dirty && !sameContent(server, mine.base))) keep(base);
      else if (sameContent(server, mine.base)) keep({ ...mine, version });
      else {
        keep(mine);
        setTheirs(found);
      }
      if (live.current?.dirty && sameContent(server, mine?.base)) flush().catch(() => undefined);
    } catch (reason) {
      setProblem(reason);
    }
  }, [key, adopt, keep, flush]);

  useEffect(() => {
    load();
    const save = () => {
      if (live.current?.dirty) flush().catch(() => undefined);
    };
    window.addEventListener("online", save);
    document.addEventListener("visibilitychange", save);
    return () => {
      window.clearTimeout(timer.current);
      window.removeEventListener("online", save);
      document.removeEventListener("visibilitychange", save);
    };
  }, [load, flush]);

  /** Ends a difference: theirs replaces mine, or mine is sent again on top of theirs. */
  const settle = (mine: boolean) => {
    if (!theirs || !live.current) return;
    const { content: server, version } = theirs;
    const chosen = mine ? live.current.content : server;
    setTheirs(undefined);
    keep({ content: chosen, base: server, version, dirty: mine });
    if (mine) flush().catch(() => undefined);
    else setState("saved");
  };

  return {
    ...{ key, view, content, state, savedAt, theirs, problem },
    ...{ change, flush, refresh, load, settle, adopt },
  };
}

export type Draft = ReturnType<typeof useDraft>;
