/** A row of a grid, by the names of its columns. */
export type GridRow = Record<string, string>;

interface Named {
  name: string;
  label: string;
  /** Other words that heads of sheets use for the column. */
  also?: string[];
}

/** Cells as Excel and WPS put them on the clipboard; a quoted cell may hold line breaks. */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const plain = text.replaceAll(/\r\n?/g, "\n").replace(/\n$/, "");
  for (let at = 0; at < plain.length; at++) {
    const char = plain[at];
    if (quoted && char === '"' && plain[at + 1] === '"') {
      cell += char;
      at++;
    } else if (char === '"' && (quoted || cell === "")) quoted = !quoted;
    else if (!quoted && (char === "\t" || char === "\n")) {
      rows.at(-1)?.push(cell.trim());
      cell = "";
      if (char === "\n") rows.push([]);
    } else cell += char;
  }
  rows.at(-1)?.push(cell.trim());
  return rows;
}

const bare = (text: string) => text.replaceAll(/[\s*＊（(].*$|\s/g, "");

/** The columns that a first row names, if it is a head: at least two of its cells are known. */
function headOf(row: string[], columns: Named[]): (string | undefined)[] | undefined {
  const named = row.map(
    (cell) =>
      columns.find(({ label, also = [] }) =>
        [label, ...also].some((one) => bare(one) === bare(cell)),
      )?.name,
  );
  return named.filter(Boolean).length >= 2 ? named : undefined;
}

/**
 * Puts pasted cells into a grid, beginning at a cell. A head among them says which column is
 * which; else they fill from the cell to the right. Rows that are missing are added.
 */
export function pasted(
  rows: GridRow[],
  columns: Named[],
  at: { row: number; column: number },
  text: string,
  blank: GridRow,
): GridRow[] {
  const cells = cellsOf(text).filter((row) => row.some(Boolean));
  const head = cells[0] && headOf(cells[0], columns);
  const names = head ?? columns.slice(at.column).map(({ name }) => name);
  const body = head ? cells.slice(1) : cells;
  const next = rows.map((row) => ({ ...row }));
  body.forEach((row, down) => {
    const target = next[at.row + down] ?? { ...blank };
    row.forEach((cell, right) => {
      const name = names[right];
      if (name) target[name] = cell;
    });
    next[at.row + down] = target;
  });
  return next;
}

/** Fills a column downward from a row with that row's value. */
export const filledDown = (rows: GridRow[], from: number, name: string): GridRow[] =>
  rows.map((row, at) => (at > from ? { ...row, [name]: rows[from]?.[name] ?? "" } : row));
