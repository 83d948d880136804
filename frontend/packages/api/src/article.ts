const sources: Record<string, string> = {
  管: "《代办处管理办法》",
  支: "《互助互济支出使用办法》",
  监: "《职工互助保障组织监督管理办法》",
  报: "办事处工作报告",
  项: "互助保障项目说明",
  民: "《民法典》",
};

/** A citation as people read it: "管8.2、系统约定" → "《代办处管理办法》第8条第2项、系统约定". */
export function articleWords(citation: string): string {
  return citation
    .split("、")
    .map((one) =>
      one.replace(
        /^([管支监报项民])(\d+)(?:\.(\d+))?$/u,
        (_, source: string, article: string, item?: string) =>
          `${sources[source]}第${article}${source === "项" ? "部分" : "条"}${item ? `第${item}项` : ""}`,
      ),
    )
    .join("、");
}

const shortSources: Record<string, string> = {
  管: "《办法》",
  支: "《支出办法》",
  监: "《监督办法》",
  报: "工作报告",
  项: "项目说明",
  民: "《民法典》",
};

/** The short form where room is scarce: "管8.2、系统约定" → "《办法》8.2、系统约定". */
export function articleShort(citation: string): string {
  return citation
    .split("、")
    .map((one) =>
      one.replace(
        /^([管支监报项民])(\d+(?:\.\d+)?)$/u,
        (_, source: string, number: string) => `${shortSources[source]}${number}`,
      ),
    )
    .join("、");
}
