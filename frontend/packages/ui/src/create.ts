import { useEffect, useRef } from "react";

interface Creator {
  run: () => void;
  /** What a page creates comes before what can be created everywhere. */
  everywhere: boolean;
}

const creators = new Set<Creator>();

/** What Alt+N does now: the page's own act, else the one that is open everywhere. */
function creatorNow(): Creator | undefined {
  const all = [...creators];
  return all.find((one) => !one.everywhere) ?? all[0];
}

function press(event: KeyboardEvent) {
  if (!event.altKey || event.isComposing || event.code !== "KeyN") return;
  event.preventDefault();
  // One dialog at a time: a second press over an open one does nothing.
  if (!document.querySelector(".ant-modal-wrap:not([style*='display: none'])")) creatorNow()?.run();
}

/** Alt+N runs one act: the first that the page offers. */
export function useCreate(active: boolean, run: () => void, everywhere = false) {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    if (!active) return;
    const creator = { run: () => latest.current(), everywhere };
    if (creators.size === 0) window.addEventListener("keydown", press);
    creators.add(creator);
    return () => {
      creators.delete(creator);
      if (creators.size === 0) window.removeEventListener("keydown", press);
    };
  }, [active, everywhere]);
}
