import { Problem } from "@huzhu/api/problem";
import { useCallback, useEffect, useRef, useState } from "react";

export type SaveState = "saved" | "saving" | "local";

/** What the server gives of a case that is being filled in. */
interface Versioned<C> {
  content: C;
  version: number;
  actions: readonly string[];
}

/** Where drafts come from and go to. It must be the same object from one drawing to the next. */
export interface DraftSource<C, V extends Versioned<C>> {
  /** Name of this device's copy. */
  slot: string;
  get: () => Promise<V>;
  save: (version: number, content: C) => Promise<V>;
  /** Told of every state that the server gives. */
  seen?: (view: V) => void;
}

/** What this device remembers of a draft. */
interface Copy<C> {
  /** As typed. */
  content: C;
  /** As the server last gave it: what my changes stand on. */
  base: C;
  version: number;
  /** Whether something typed hasn't reached the server. */
  dirty: boolean;
}

function readCopy<C>(slot: string): Copy<C> | undefined {
  try {
    return JSON.parse(localStorage.getItem(slot) ?? "null") ?? undefined;
  } catch {
    return undefined;
  }
}

/** A full or forbidden storage must not keep anybody from going on. */
function writeCopy(slot: string, copy: unknown) {
  try {
    localStorage.setItem(slot, JSON.stringify(copy));
  } catch {
    return;
  }
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Whether its content may still be changed. */
export const isEditable = (view: { actions: readonly string[] }) =>
  view.actions.includes("editCase");

const quiet = 1200;
const again = 10_000;

/**
 * A case as it is being filled in. What is typed is kept on this device at once and sent after a
 * pause; a save by somebody else in between is shown as a difference, never overwritten.
 */
export function useAutosave<C extends object, V extends Versioned<C>>(source: DraftSource<C, V>) {
  const [view, setView] = useState<V>();
  const [content, setContent] = useState<C>();
  const [state, setState] = useState<SaveState>("saved");
  const [savedAt, setSavedAt] = useState<Date>();
  const [theirs, setTheirs] = useState<V>();
  const [problem, setProblem] = useState<unknown>();
  // The live copy: what the timers and saves under way look at, whatever was last drawn.
  const live = useRef<Copy<C> | undefined>(undefined);
  const timer = useRef(0);
  const chain = useRef<Promise<unknown>>(Promise.resolve());

  const keep = useCallback(
    (copy: Copy<C>) => {
      live.current = copy;
      setContent(copy.content);
      writeCopy(source.slot, copy);
    },
    [source],
  );

  const adopt = useCallback(
    (answer: V) => {
      setView(answer);
      source.seen?.(answer);
      if (!isEditable(answer)) localStorage.removeItem(source.slot);
    },
    [source],
  );

  /** After a 412: somebody else's version is taken when it changes nothing that I had seen. */
  const meet = useCallback(
    async (mine: Copy<C>) => {
      const found = await source.get();
      adopt(found);
      const harmless = same(found.content, mine.base) || !isEditable(found);
      if (harmless) keep({ ...mine, version: found.version, dirty: isEditable(found) });
      else setTheirs(found);
      return harmless;
    },
    [source, adopt, keep],
  );

  const saveOnce = useCallback(async (): Promise<void> => {
    const mine = live.current;
    if (!mine?.dirty) return;
    setState("saving");
    try {
      const answer = await source.save(mine.version, mine.content);
      const now = live.current ?? mine;
      adopt(answer);
      keep({ ...now, base: answer.content, version: answer.version, dirty: now !== mine });
      setSavedAt(new Date());
      setState("saved");
      setProblem(undefined);
    } catch (reason) {
      setState("local");
      if (reason instanceof Problem && reason.isStale && (await meet(mine))) return saveOnce();
      throw reason;
    }
  }, [source, adopt, keep, meet]);

  /** Saves now; throws what keeps it from being saved. */
  const flush = useCallback((): Promise<void> => {
    window.clearTimeout(timer.current);
    const run = chain.current.catch(() => undefined).then(saveOnce);
    chain.current = run;
    run.catch((reason) => {
      if (!(reason instanceof Problem) || reason.isStale) return;
      if (reason.status !== 0) setProblem(reason);
      const retry = () => flush().catch(() => undefined);
      timer.current = window.setTimeout(retry, again);
    });
    return run;
  }, [saveOnce]);

  const change = (patch: Partial<C>) => {
    const before = live.current;
    if (!before) return;
    keep({ ...before, content: { ...before.content, ...patch }, dirty: true });
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => flush().catch(() => undefined), quiet);
  };

  /** Reads the server's state again, say after an upload or an act. */
  const refresh = useCallback(async () => {
    const found = await source.get();
    adopt(found);
    const mine = live.current;
    if (mine && same(found.content, mine.base)) keep({ ...mine, version: found.version });
    return found;
  }, [source, adopt, keep]);

  const load = useCallback(async () => {
    const mine = readCopy<C>(source.slot);
    try {
      const found = await source.get();
      adopt(found);
      setProblem(undefined);
      if (!isEditable(found)) return;
      const { content: server, version } = found;
      const known = mine && same(server, mine.base);
      if (known) keep({ ...mine, version });
      else if (mine?.dirty) {
        keep(mine);
        setTheirs(found);
      } else keep({ content: server, base: server, version, dirty: false });
      if (known && mine.dirty) flush().catch(() => undefined);
    } catch (reason) {
      setProblem(reason);
    }
  }, [source, adopt, keep, flush]);

  useEffect(() => {
    load();
    const save = () => {
      if (live.current?.dirty) flush().catch(() => undefined);
    };
    window.addEventListener("online", save);
    document.addEventListener("visibilitychange", save);
    return () => {
      save();
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
    ...{ view, content, state, savedAt, theirs, problem },
    ...{ change, flush, refresh, load, settle, adopt },
  };
}
