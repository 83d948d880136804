import { labels } from "@huzhu/api/labels";
import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import ui from "./locale.zh-CN.json";

/** Starts the words of an app: the shared ones and its own. Another language is one more file each. */
export function startWords(app: object) {
  return i18next.use(initReactI18next).init({
    lng: "zh-CN",
    resources: { "zh-CN": { translation: { ...labels, ...ui, ...app } } },
    interpolation: { escapeValue: false },
    returnNull: false,
    showSupportNotice: false,
  });
}
