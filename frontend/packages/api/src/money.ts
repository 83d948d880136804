/** Yuan as they are shown: 1234567.8 → "1,234,567.80". */
export const money = (amount: number) =>
  amount.toLocaleString("zh-CN", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** A sum as typed, with or without separators; null: no sum of at most two decimals. */
export function moneyOf(text: string | null | undefined): number | null {
  const plain = (text ?? "").normalize("NFKC").replaceAll(/[,，\s元¥]/g, "");
  return /^\d{1,12}(\.\d{1,2})?$/.test(plain) ? Number(plain) : null;
}

const digits = "零壹贰叁肆伍陆柒捌玖";
const places = ["", "拾", "佰", "仟"];
const groups = ["", "万", "亿", "万亿"];

/** Each four digits make a group; zeros between digits are said once. */
function whole(yuan: number): string {
  const text = String(yuan);
  let words = "";
  let zero = false;
  for (let place = text.length - 1; place >= 0; place--) {
    const digit = Number(text[text.length - 1 - place]);
    if (digit > 0) words += `${zero ? "零" : ""}${digits[digit]}${places[place % 4]}`;
    zero = digit === 0 && words !== "";
    const four = Math.floor(yuan / 10 ** place) % 10_000;
    if (place % 4 === 0 && four > 0) words += groups[place / 4];
  }
  return words;
}

/** A sum in capitals (大写), as the server prints it: 1180.05 → "人民币壹仟壹佰捌拾元零伍分". */
export function capitals(amount: number): string {
  const fen = Math.round(amount * 100);
  const yuan = Math.floor(fen / 100);
  const tenth = Math.floor(fen / 10) % 10;
  const last = fen % 10;
  const before = `人民币${yuan > 0 ? `${whole(yuan)}元` : ""}`;
  if (tenth === 0 && last === 0) return yuan > 0 ? `${before}整` : "人民币零元整";
  if (last === 0) return `${before}${digits[tenth]}角整`;
  if (tenth === 0) return `${before}${yuan > 0 ? "零" : ""}${digits[last]}分`;
  return `${before}${digits[tenth]}角${digits[last]}分`;
}

/** An account or card in groups of four, as it is read aloud; a masked one stays as it is. */
export const grouped = (account: string) =>
  /^\d{8,}$/.test(account) ? account.replace(/(\d{4})(?=\d)/g, "$1 ") : account;
