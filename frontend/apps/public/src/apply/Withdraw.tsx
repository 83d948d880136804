import { useState } from "react";
import { withdrawApplication } from "../api";
import { Button, Confirm, useAct } from "../parts";
import { t } from "../words";
import type { Draft } from "./draft";

/** 撤回, with a question before it. */
export function Withdraw({ draft }: { draft: Draft }) {
  const [asking, setAsking] = useState(false);
  const { busy, problem, run } = useAct();
  const { view } = draft;
  if (!view?.actions.includes("withdrawCase")) return null;
  const withdraw = () =>
    run(async () => {
      const { version } = await draft.refresh();
      draft.adopt(await withdrawApplication(draft.key, version));
      setAsking(false);
    });
  return (
    <div>
      <Button kind="plain" asks onClick={() => setAsking(true)}>
        {t("tasks.withdraw")}
      </Button>
      <Confirm
        open={asking}
        text={t("tasks.withdrawAsk")}
        yes={t("tasks.withdrawYes")}
        busy={busy}
        problem={problem}
        onYes={withdraw}
        onNo={() => setAsking(false)}
      />
    </div>
  );
}
