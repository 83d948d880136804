import { Tour } from "antd";
import type { TourStep } from "./demoTour";

export default function TourSteps(props: { steps: TourStep[]; onClose: () => void }) {
  // A step whose target isn't on this screen (a narrow one has no side menu) is left out.
  const shown = props.steps.filter((step) => document.querySelector(step.at)?.clientHeight);
  return (
    <Tour
      open
      onClose={props.onClose}
      onFinish={props.onClose}
      steps={shown.map(({ at, title, text }) => ({
        title,
        description: text,
        target: () => document.querySelector(at) as HTMLElement,
        // Beside the menu, not over what it explains.
        ...(at === ".hz-sider" && { placement: "right" as const }),
      }))}
    />
  );
}
