import type { SetUpContent } from "@huzhu/api/content";
import { useAutosave } from "@huzhu/ui/autosave";
import { useMemo } from "react";
import { type Application, type CaseKey, getApplication, saveApplication } from "../api";
import { copySlot, rememberApplication } from "./memory";

/** A set-up application as it is being filled in. */
export function useDraft(key: CaseKey) {
  const source = useMemo(
    () => ({
      slot: copySlot(key),
      get: () => getApplication(key),
      save: (version: number, content: SetUpContent) => saveApplication(key, version, content),
      seen: (view: Application) => rememberApplication(key, view),
    }),
    [key],
  );
  return { key, ...useAutosave<SetUpContent, Application>(source) };
}

export type Draft = ReturnType<typeof useDraft>;
