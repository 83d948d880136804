import { halfWidth } from "@huzhu/api/normal";

/** The signed token in what a QR code of ours holds: …/verify/{number}#{token}. */
export function tokenOf(scanned: string): string | null {
  const token = scanned.trim().replace(/^.*#/, "");
  return /^HZ1\.[\w-]+\.[\w-]+$/.test(token) ? token : null;
}

/** A number as it stands in addresses, typed in full width or small letters. */
export const numberOf = (typed: string) =>
  halfWidth(typed)
    .toUpperCase()
    .replace(/[—–－]/g, "-")
    .replace(/\s/g, "");

/** A code in its groups of four, typed with or without them; `null` when it can't be one. */
export function codeOf(typed: string): string | null {
  const plain = halfWidth(typed)
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "");
  return plain.length === 28 ? (plain.match(/.{4}/g) ?? []).join("-") : null;
}
