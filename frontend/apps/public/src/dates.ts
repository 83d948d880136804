const parts = { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" } as const;
const plain = new Intl.DateTimeFormat("zh-CN", parts);
const withWeekday = new Intl.DateTimeFormat("zh-CN", { ...parts, weekday: "long" });

const at = (date: string) => new Date(`${date}T00:00:00Z`);
const DAY = 86_400_000;

/** "2026-09-28" → 2026年9月28日 */
export const inChinese = (date: string) => plain.format(at(date));

/** "2026-09-28" → 2026年9月28日星期一 */
export const inWords = (date: string) => withWeekday.format(at(date));

/** The date so many days later. */
export const plusDays = (date: string, days: number) =>
  new Date(at(date).getTime() + days * DAY).toISOString().slice(0, 10);

/** Days from one date to another: 1 for the next day. */
export const daysFrom = (from: string, to: string) =>
  Math.round((at(to).getTime() - at(from).getTime()) / DAY);
