import { useQuery } from "@tanstack/react-query";
import { Input, type InputRef, Modal } from "antd";
import { type KeyboardEvent, type RefObject, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "./notices";
import type { SearchProps } from "./search";
import { recentPages } from "./title";

function useHits({ pages, search, pathOf }: SearchProps, q: string) {
  const { t } = useTranslation();
  const found = useQuery({
    queryKey: ["search", q],
    queryFn: () => search(q),
    enabled: q.length > 1,
  });
  const plain = q.toLowerCase().replaceAll(/\s+/g, "");
  const recent = recentPages()
    .filter(({ path }) => !pages.some((page) => page.path === path))
    .map(({ title, path }) => ({ key: `recent:${path}`, title, path, note: t("ui.recent") }));
  const here = q
    ? [...recent, ...pages].filter(({ title }) => title.includes(plain))
    : [...recent, ...pages];
  const hits = (found.data ?? []).map((hit) => ({
    key: `${hit.type}:${hit.caseId ?? hit.agencySlug}:${hit.title}`,
    title: hit.title,
    note: `${t(`ui.hit.${hit.type}`)} ${hit.note}`,
    path: pathOf(hit),
  }));
  return { hits: [...hits, ...here], found };
}

function Palette({ box, ...props }: SearchProps & { box: RefObject<InputRef | null> }) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const list = useId();
  const { hits, found } = useHits(props, text.trim());

  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const chosen = hits[at];
    if (event.key === "Enter" && chosen) props.onGo(chosen.path);
    else if (event.key === "ArrowDown") setAt(Math.min(at + 1, hits.length - 1));
    else if (event.key === "ArrowUp") setAt(Math.max(at - 1, 0));
    else return;
    event.preventDefault();
  };

  return (
    <>
      <Input
        ref={box}
        allowClear
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-activedescendant={hits[at] ? `${list}-${at}` : undefined}
        aria-label={t("ui.searchTitle")}
        placeholder={t("ui.searchHint")}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <ProblemNotice problem={found.error} />
      {hits.length === 0 && found.isSuccess && <p>{t("ui.searchNone")}</p>}
      <div className="hz-hits" role="listbox" id={list} aria-label={t("ui.searchTitle")}>
        {hits.map((hit, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the box (combobox)
          // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the box opens it
          <div
            key={hit.key}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => props.onGo(hit.path)}
          >
            {hit.title} <span className="hz-muted">{hit.note}</span>
          </div>
        ))}
      </div>
    </>
  );
}

/** The search box over the page. */
export default function SearchDialog(props: SearchProps & { onClose: () => void }) {
  const { t } = useTranslation();
  const box = useRef<InputRef>(null);
  return (
    <Modal
      open
      title={t("ui.searchTitle")}
      footer={null}
      destroyOnHidden
      // The dialog takes the focus when it has opened; it belongs in the box.
      afterOpenChange={(open) => open && box.current?.focus()}
      onCancel={props.onClose}
    >
      <Palette {...props} box={box} />
    </Modal>
  );
}
