import { type DefaultError, useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useTranslation } from "react-i18next";

const acted = new EventTarget();

/** Hears of every act that has succeeded. */
export function onActed(hear: () => void) {
  acted.addEventListener("acted", hear);
  return () => acted.removeEventListener("acted", hear);
}

/**
 * One act of a person: runs it, says that it is done (unless `done` has no word), and lets every list read itself again.
 * The error stays in `act.error` for a `ProblemNotice` beside the button.
 */
export function useAct<V = void, R = unknown>(
  run: (value: V) => Promise<R>,
  options: { done?: string | ((result: R) => string); onDone?: (result: R) => void } = {},
) {
  const { message } = App.useApp();
  const { t } = useTranslation();
  const queries = useQueryClient();
  return useMutation<R, DefaultError, V>({
    mutationFn: run,
    onSuccess: (result) => {
      const { done = t("ui.done") } = options;
      const word = typeof done === "string" ? done : done(result);
      if (word) message.success(word);
      queries.invalidateQueries();
      acted.dispatchEvent(new Event("acted"));
      options.onDone?.(result);
    },
  });
}
