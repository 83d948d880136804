import { Alert, Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";

const TourSteps = lazy(() => import("./tourSteps"));

export interface TourStep {
  /** CSS selector of what the step points at. */
  at: string;
  title: string;
  text: string;
}

/** On demo data, whoever signs in for the first time is offered a short tour. */
export function DemoTour({ steps }: { steps: TourStep[] }) {
  const { t } = useTranslation();
  const [state, setState] = useState<"offer" | "run" | "seen">(() =>
    localStorage.getItem("tour") ? "seen" : "offer",
  );
  const end = () => {
    localStorage.setItem("tour", "seen");
    setState("seen");
  };
  if (state === "seen") return null;
  if (state === "run")
    return (
      <Suspense>
        <TourSteps steps={steps} onClose={end} />
      </Suspense>
    );
  return (
    <Alert
      type="info"
      showIcon
      style={{ marginBlockEnd: 12 }}
      title={t("ui.tour.offer")}
      action={
        <span className="hz-row">
          <Button size="small" onClick={() => setState("run")}>
            {t("ui.tour.start")}
          </Button>
          <Button size="small" type="text" onClick={end}>
            {t("ui.tour.skip")}
          </Button>
        </span>
      }
    />
  );
}
