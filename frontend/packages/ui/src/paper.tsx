import { PrinterOutlined } from "@ant-design/icons";
import { getBlob } from "@huzhu/api/client";
import { Problem } from "@huzhu/api/problem";
import { App, Button, type ButtonProps } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";

/** Opens a server-made paper or file in a new window; `headers` carry the secret of a case. Where the
 * paper is made first, its address comes later; who makes it shows what was refused. */
export function useOpenPaper() {
  const { modal } = App.useApp();
  const { t } = useTranslation();
  return async (
    href: string | (() => Promise<string>),
    headers?: Record<string, string>,
  ): Promise<void> => {
    // The window opens within the click, or the browser would block it.
    const tab = window.open("", "_blank");
    const address = typeof href === "string" ? href : await href().catch(() => undefined);
    if (address === undefined) return tab?.close();
    try {
      const url = URL.createObjectURL(await getBlob(address, headers));
      if (tab) tab.location.href = url;
      else modal.warning({ content: t("ui.paper.popup") });
    } catch (problem) {
      tab?.close();
      modal.error({ content: problem instanceof Problem ? problem.message : String(problem) });
    }
  };
}

/** Prints a paper: opens its PDF. */
export function PrintButton(
  props: { href: string; children?: ReactNode; headers?: Record<string, string> } & Pick<
    ButtonProps,
    "type" | "size"
  >,
) {
  const { t } = useTranslation();
  const open = useOpenPaper();
  const [busy, setBusy] = useState(false);
  const click = async () => {
    setBusy(true);
    await open(props.href, props.headers);
    setBusy(false);
  };
  return (
    <Button
      type={props.type}
      size={props.size}
      icon={<PrinterOutlined />}
      loading={busy}
      onClick={click}
    >
      {props.children ?? t("ui.paper.print")}
    </Button>
  );
}
