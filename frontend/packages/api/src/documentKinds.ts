/** What a file name usually says about the document in it; the first match wins. */
const signs: [kind: string, pattern: RegExp][] = [
  ["liquidationReport", /清算/],
  ["chairCv", /(管委会主任|主任委员|主席|chair).*(简历|履历|cv)/i],
  ["directorCv", /(代办处主任|副主席|主任|director).*(简历|履历|cv)/i],
  ["chairCv", /(简历|履历|cv).*(管委会主任|主任委员|主席|chair)/i],
  ["directorCv", /(简历|履历|cv).*(代办处主任|主任|director)/i],
  ["committeeDecision", /决议|决定|纪要|decision/i],
  ["chairSignedReport", /终止.*报告|签署/],
  ["noticeEvidence", /通告|公告|公示|notice/i],
  ["businessEvidence", /开展|开业|业务|首笔|business/i],
  ["staffList", /人员|名单|名册|花名册|staff/i],
  ["ownRules", /制度|细则|办法|规程|规则|章程|rules/i],
  ["sealedReport", /申请|请示|报告|盖章|report/i],
];

/** Which of the wanted kinds a dropped file is, told by its name; else "other". */
export function kindOfFile(name: string, wanted: readonly string[]): string {
  // A vice chair's CV would match "主席": read the post before the union title.
  const plain = name.replace(/\.[a-z0-9]+$/i, "").replace(/副主席/g, "代办处主任");
  return signs.find(([kind, sign]) => wanted.includes(kind) && sign.test(plain))?.[0] ?? "other";
}

/** Files that the server takes (AG-4); it looks at the content, this only spares a useless upload. */
export const acceptedFiles = ".pdf,.jpg,.jpeg,.png,.docx";
export const maxFileBytes = 20 * 1024 * 1024;

/** Why a file can't be sent, as a resource key, or `null`. */
export function fileProblem(file: {
  name: string;
  size: number;
}): "empty" | "large" | "type" | null {
  if (!acceptedFiles.split(",").some((end) => file.name.toLowerCase().endsWith(end))) return "type";
  if (file.size === 0) return "empty";
  return file.size > maxFileBytes ? "large" : null;
}
