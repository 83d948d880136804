import i18next from "i18next";
import words from "./audit.zh-CN.json";

// The words of all acts are many, and only the pages that show the log need them.
i18next.addResourceBundle("zh-CN", "translation", words, true);

export default words.audit;
