/** Full-width digits, letters and signs as plain ones, trimmed: "２０２６" → "2026". */
export const halfWidth = (text: string) => text.normalize("NFKC").trim();

/** A whole number as people type it: "1,200", "１２００"; anything else is `null`. */
export function wholeNumber(text: string): number | null {
  const plain = halfWidth(text).replace(/[,\s]/g, "");
  return /^\d{1,9}$/.test(plain) ? Number(plain) : null;
}

/** A date as people type it: 20261101, 2026-11-1, 2026/11/01, 2026年11月1日 → "2026-11-01". */
export function isoDate(text: string): string | null {
  const plain = halfWidth(text);
  const match =
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ??
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(plain);
  if (!match) return null;
  const [year = "", month = "", day = ""] = match.slice(1);
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

/** An identity number as it is kept: plain digits, no spaces, X in capitals. */
export const identityNumber = (text: string) => halfWidth(text).replace(/\s/g, "").toUpperCase();
