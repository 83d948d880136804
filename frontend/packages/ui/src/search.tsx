import { SearchOutlined } from "@ant-design/icons";
import type { SearchHit } from "@huzhu/api/types";
import { Button } from "antd";
import { lazy, Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";

const SearchDialog = lazy(() => import("./searchDialog"));

export interface Jump {
  key: string;
  title: string;
  note: string;
  path: string;
}

export interface SearchProps {
  /** Pages of the menu and acts: found without asking the server. */
  pages: Jump[];
  search: (q: string) => Promise<SearchHit[]>;
  /** Where a hit leads. */
  pathOf: (hit: SearchHit) => string;
  onGo: (path: string) => void;
}

/** Ctrl+K jumps to any number, name or page. */
export function SearchPalette(props: SearchProps) {
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
      <Button
        className="hz-search"
        icon={<SearchOutlined />}
        aria-label={t("ui.search")}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <span className="hz-wide">{t("ui.search")}</span>
      </Button>
      {open && (
        <Suspense>
          <SearchDialog {...props} onGo={go} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
