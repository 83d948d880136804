import { useEffect, useRef, useState } from "react";
import { Button, Notice } from "../parts";
import { t } from "../words";
import { tokenOf } from "./payload";

interface Detector {
  detect(image: ImageBitmapSource): Promise<{ rawValue: string }[]>;
}
type DetectorClass = new (options: { formats: string[] }) => Detector;

const detectorClass = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
const newDetector = () => (detectorClass ? new detectorClass({ formats: ["qr_code"] }) : undefined);

/** The camera's picture, searched a few times a second until a code is found. */
function Camera(props: { onFound: (text: string) => void; onFail: () => void }) {
  const video = useRef<HTMLVideoElement>(null);
  const { onFound, onFail } = props;
  useEffect(() => {
    let stream: MediaStream | undefined;
    let stopped = false;
    const look = async () => {
      const detector = newDetector();
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
      const screen = video.current;
      if (!screen || !detector) return;
      screen.srcObject = stream;
      await screen.play();
      while (!stopped) {
        const [code] = await detector.detect(screen).catch(() => []);
        if (code) return onFound(code.rawValue);
        await new Promise((done) => setTimeout(done, 250));
      }
    };
    look().catch(onFail);
    return () => {
      stopped = true;
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
  }, [onFound, onFail]);
  return (
    <figure className="camera">
      <video ref={video} muted playsInline aria-label={t("verify.scanHint")} />
      <figcaption>{t("verify.scanHint")}</figcaption>
    </figure>
  );
}

/** Reads a certificate's QR code by camera or from a photo, where the browser can. */
export function Scan({ onToken }: { onToken: (token: string) => void }) {
  const [looking, setLooking] = useState(false);
  const [problem, setProblem] = useState<"noCode" | "notOurs" | "noCamera">();
  const photo = useRef<HTMLInputElement>(null);
  const found = useRef((text: string) => {
    setLooking(false);
    const token = tokenOf(text);
    if (token) onToken(token);
    else setProblem("notOurs");
  });
  const failed = useRef(() => {
    setLooking(false);
    setProblem("noCamera");
  });
  if (!detectorClass) return <p className="muted">{t("verify.noDetector")}</p>;
  const read = async (file: File | undefined) => {
    if (!file) return;
    setProblem(undefined);
    const image = await createImageBitmap(file).catch(() => undefined);
    const codes = image
      ? await newDetector()
          ?.detect(image)
          .catch(() => [])
      : [];
    const text = codes?.[0]?.rawValue;
    if (text) found.current(text);
    else setProblem("noCode");
  };
  return (
    <>
      {looking && <Camera onFound={found.current} onFail={failed.current} />}
      <div className="row">
        <Button
          onClick={() => {
            setProblem(undefined);
            setLooking(!looking);
          }}
        >
          {t(looking ? "verify.stop" : "verify.scan")}
        </Button>
        <Button onClick={() => photo.current?.click()}>{t("verify.photo")}</Button>
        <input
          ref={photo}
          type="file"
          accept="image/*"
          hidden
          aria-label={t("verify.photo")}
          onChange={(event) => {
            read(event.target.files?.[0]);
            event.target.value = "";
          }}
        />
      </div>
      {problem && <Notice tone="warn">{t(`verify.${problem}`)}</Notice>}
    </>
  );
}
