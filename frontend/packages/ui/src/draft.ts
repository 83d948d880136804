import { useState } from "react";

/** A half-written text that survives a closed tab; `clear` when it has been sent. */
export function useDraft(key: string) {
  const name = `draft:${key}`;
  const [text, setText] = useState(() => localStorage.getItem(name) ?? "");
  const write = (value: string) => {
    setText(value);
    if (value) localStorage.setItem(name, value);
    else localStorage.removeItem(name);
  };
  return { text, write, clear: () => write("") };
}
