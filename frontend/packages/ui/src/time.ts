const beijing = new Intl.DateTimeFormat("zh-CN", {
  timeZone: "Asia/Shanghai",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** An instant as it reads on a clock in Beijing, wherever the browser is: 2026-09-28 09:30. */
export function beijingTime(instant: string | null | undefined): string {
  if (!instant) return "";
  const parts = Object.fromEntries(
    beijing.formatToParts(new Date(instant)).map((part) => [part.type, part.value]),
  );
  return `${parts.year}-${parts.month}-${parts.day} ${parts.hour}:${parts.minute}`;
}

/** The Beijing date of an instant. */
export const beijingDate = (instant: string | null | undefined) =>
  beijingTime(instant).slice(0, 10);

/** Dates as people type them: 20261101, 2026-11-1, 2026/11/01, 2026年11月1日. */
export const dateFormats = ["YYYY-MM-DD", "YYYYMMDD", "YYYY-M-D", "YYYY/M/D", "YYYY年M月D日"];
