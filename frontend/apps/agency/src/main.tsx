import { startWords } from "@huzhu/ui/i18n";
import { UiRoot } from "@huzhu/ui/root";
import "@huzhu/ui/ui.css";
import "./agency.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import words from "./locale.zh-CN.json";

startWords(words);
const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    <StrictMode>
      <UiRoot>
        <App />
      </UiRoot>
    </StrictMode>,
  );
