import { newUuid } from "@huzhu/api/client";
import { fileProblem, kindOfFile } from "@huzhu/api/documentKinds";
import { Problem } from "@huzhu/api/problem";
import { useRef, useState } from "react";
import { type CaseKey, type Sending, sendDocument } from "../api";

/** A file on its way. */
export interface Upload extends Sending {
  /** 0 to 1; `null` while it waits. */
  share: number | null;
  /** Why the file itself can't be taken: a resource key. */
  refused: "empty" | "large" | "type" | null;
  problem: unknown;
}

const tries = 3;
const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** A broken line is tried again with the same id; a refusal is final. */
async function sendStubbornly(key: CaseKey, file: Sending, onShare: (share: number) => void) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await sendDocument(key, file, onShare);
    } catch (problem) {
      const broken = problem instanceof Problem && (problem.status === 0 || problem.status >= 500);
      if (!broken || attempt === tries) throw problem;
      await pause(attempt * 1500);
    }
  }
}

/** Sends files one after the other; those that failed stay, to be sent again or taken away. */
export function useUploads(key: CaseKey, wanted: string[], onDone: (file: Sending) => void) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const set = (id: string, patch: Partial<Upload>) =>
    setUploads((old) => old.map((one) => (one.id === id ? { ...one, ...patch } : one)));
  const drop = (id: string) => setUploads((old) => old.filter((one) => one.id !== id));

  const send = (file: Sending) => {
    set(file.id, { problem: undefined, share: null });
    queue.current = queue.current.then(async () => {
      try {
        await sendStubbornly(key, file, (share) => set(file.id, { share }));
        drop(file.id);
        onDone(file);
      } catch (problem) {
        set(file.id, { problem, share: null });
      }
    });
  };

  const take = (files: File[]) => {
    const fresh = files.map((file) => ({
      ...{ id: newUuid(), file, kind: kindOfFile(file.name, wanted) },
      ...{ share: null, refused: fileProblem(file), problem: undefined },
    }));
    setUploads((old) => [...old.filter((one) => !one.refused), ...fresh]);
    for (const one of fresh) if (!one.refused) send(one);
  };

  return { uploads, take, send, drop };
}
