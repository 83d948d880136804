import { SearchOutlined } from "@ant-design/icons";
import type { SearchHit } from "@huzhu/api/types";
import { useQuery } from "@tanstack/react-query";
import { Button, Input, Modal } from "antd";
import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "./notices";

export interface Jump {
  key: string;
  title: string;
  note: string;
  path: string;
}

interface Props {
  /** Pages of the menu: found without asking the server. */
  pages: Jump[];
  search: (q: string) => Promise<SearchHit[]>;
  /** Where a hit leads. */
  pathOf: (hit: SearchHit) => string;
  onGo: (path: string) => void;
}

function useHits({ pages, search, pathOf }: Props, q: string) {
  const found = useQuery({
    queryKey: ["search", q],
    queryFn: () => search(q),
    enabled: q.length > 1,
  });
  const here = q ? pages.filter((page) => page.title.includes(q)) : pages;
  const hits = (found.data ?? []).map((hit) => ({
    key: `${hit.kind}:${hit.key}`,
    title: hit.title,
    note: hit.subtitle,
    path: pathOf(hit),
  }));
  return { hits: [...hits, ...here], found };
}

function Palette(props: Props) {
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
        autoFocus
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
            onClick={() => props.onGo(hit.path)}
          >
            {hit.title} <span className="hz-muted">{hit.note}</span>
          </div>
        ))}
      </div>
    </>
  );
}

/** Ctrl+K jumps to any number, name or page. */
export function SearchPalette(props: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
  const go = (path: string) => {
    setOpen(false);
    props.onGo(path);
  };
  return (
    <>
      <Button icon={<SearchOutlined />} aria-label={t("ui.search")} onClick={() => setOpen(true)}>
        <span className="hz-wide">{t("ui.search")}</span>
      </Button>
      <Modal
        open={open}
        title={t("ui.searchTitle")}
        footer={null}
        destroyOnHidden
        onCancel={() => setOpen(false)}
      >
        <Palette {...props} onGo={go} />
      </Modal>
    </>
  );
}
