import { CameraOutlined, UploadOutlined } from "@ant-design/icons";
import { newUuid } from "@huzhu/api/client";
import { acceptedFiles, fileProblem, kindOfFile } from "@huzhu/api/documentKinds";
import { Alert, Button } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "./notices";

/** A file with the id under which it is sent, again if need be, and the kind told by its name. */
export interface Dropped {
  id: string;
  file: File;
  kind: string;
}

/** Takes many files at once; they sort themselves by name to the kinds that the case asks for. */
export function FileDrop(props: {
  /** What the case asks for, as it has been filled in by now. */
  kinds: () => Promise<string[]>;
  send: (dropped: Dropped) => Promise<unknown>;
  /** On a phone the camera is one press away. */
  camera?: boolean;
}) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const photo = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [sending, setSending] = useState<string>();
  const [refused, setRefused] = useState<string[]>([]);
  const [problem, setProblem] = useState<unknown>();

  const take = async (files: File[]) => {
    setOver(false);
    setProblem(undefined);
    const checked = files.map((file) => ({ file, why: fileProblem(file) }));
    const bad = checked.filter((one) => one.why);
    setRefused(bad.map((one) => t(`ui.drop.${one.why}`, { name: one.file.name })));
    const good = checked.filter((one) => !one.why).map((one) => one.file);
    try {
      setSending(good[0]?.name);
      const kinds = await props.kinds();
      for (const file of good) {
        setSending(file.name);
        await props.send({ id: newUuid(), file, kind: kindOfFile(file.name, kinds) });
      }
    } catch (reason) {
      setProblem(reason);
    }
    setSending(undefined);
  };

  return (
    <div className="hz-stack">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse, the button for all */}
      <div
        className={over ? "hz-drop over" : "hz-drop"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          take([...event.dataTransfer.files]);
        }}
      >
        <p>{t("ui.drop.title")}</p>
        <Button
          icon={<UploadOutlined />}
          loading={sending !== undefined}
          onClick={() => input.current?.click()}
        >
          {sending ? t("ui.drop.sending", { name: sending }) : t("ui.drop.pick")}
        </Button>
        {props.camera && (
          <Button
            className="hz-camera"
            icon={<CameraOutlined />}
            loading={sending !== undefined}
            onClick={() => photo.current?.click()}
          >
            {t("ui.drop.photo")}
          </Button>
        )}
        <p className="hz-muted">{t("ui.drop.note")}</p>
        {props.camera && (
          <input
            ref={photo}
            type="file"
            hidden
            accept="image/*"
            capture="environment"
            aria-label={t("ui.drop.photo")}
            onChange={(event) => {
              take([...(event.target.files ?? [])]);
              event.target.value = "";
            }}
          />
        )}
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept={acceptedFiles}
          aria-label={t("ui.drop.pick")}
          onChange={(event) => {
            take([...(event.target.files ?? [])]);
            event.target.value = "";
          }}
        />
      </div>
      {refused.map((why) => (
        <Alert key={why} type="error" showIcon role="alert" title={why} />
      ))}
      <ProblemNotice problem={problem} />
    </div>
  );
}
