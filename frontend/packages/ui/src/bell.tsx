import { BellOutlined } from "@ant-design/icons";
import type { DutyView } from "@huzhu/api/types";
import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";

const BellDrawer = lazy(() => import("./bellDrawer"));

/** What this person has looked at on this device, by the keys of the duties. */
export function useSeen(person: string) {
  const slot = `seen-to-dos:${person}`;
  const [seen, setSeen] = useState<Set<string>>(() => {
    try {
      return new Set(JSON.parse(localStorage.getItem(slot) ?? "[]"));
    } catch {
      return new Set();
    }
  });
  const see = (duties: DutyView[]) => {
    const keys = duties.map(({ key }) => key);
    localStorage.setItem(slot, JSON.stringify(keys));
    setSeen(new Set(keys));
  };
  return { seen, see };
}

/** The bell: how many of my to-dos are new to me; a click opens today's digest. */
export function Bell({ person, duties }: { person: string; duties: DutyView[] | undefined }) {
  const { t } = useTranslation();
  const { seen, see } = useSeen(person);
  const [open, setOpen] = useState<DutyView[]>();
  const mine = duties?.filter((duty) => duty.mine) ?? [];
  const unread = mine.filter(({ key }) => !seen.has(key));
  return (
    <>
      <Button
        type="text"
        className="hz-bell"
        icon={<BellOutlined />}
        aria-haspopup="dialog"
        aria-label={t("ui.bell.label", { count: unread.length })}
        title={t("ui.bell.label", { count: unread.length })}
        onClick={() => {
          setOpen(unread);
          see(mine);
        }}
      >
        {unread.length > 0 && (
          <span className="hz-count" aria-hidden="true">
            {unread.length > 99 ? "99+" : unread.length}
          </span>
        )}
      </Button>
      {open && (
        <Suspense>
          <BellDrawer mine={mine} unread={open} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
    </>
  );
}
