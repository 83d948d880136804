import { useQueryClient } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation, useNavigate } from "react-router";
import { onActed } from "./act";

/** A card of the to-do list, as far as the next one is concerned. */
export interface ToDo {
  key: string;
  title: string;
  subject: string;
  path: string;
}

/** Who came from a card and has done what it asked is led to the next. */
export function NextToDo({ toDos }: { toDos: () => Promise<ToDo[]> }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const location = useLocation();
  const came = useRef<string>(undefined);
  const [left, setLeft] = useState<ToDo[]>();
  const { toDo } = (location.state ?? {}) as { toDo?: string };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page, another matter
  useEffect(() => {
    came.current = toDo;
    setLeft(undefined);
  }, [location.pathname, toDo]);
  useEffect(
    () =>
      onActed(async () => {
        const done = came.current;
        if (!done) return;
        const all = await queries.fetchQuery({ queryKey: ["next-to-dos"], queryFn: toDos });
        // The card is still there: the matter isn't finished.
        if (came.current === done && !all.some(({ key }) => key === done)) setLeft(all);
      }),
    [queries, toDos],
  );
  if (!left) return null;
  const [next] = left;
  return (
    <Alert
      className="hz-next-to-do"
      type="success"
      showIcon
      role="status"
      title={
        next
          ? t("ui.next.title", { title: next.title, subject: next.subject, count: left.length })
          : t("ui.next.none")
      }
      action={
        <Button
          type="primary"
          onClick={() =>
            next ? navigate(next.path, { state: { toDo: next.key } }) : navigate("/")
          }
        >
          {t(next ? "ui.next.go" : "ui.backHome")}
        </Button>
      }
    />
  );
}
