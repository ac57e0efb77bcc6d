// The two addresses of a list's file: the same rows as CSV and as XLSX.

/** Where the rows of a CSV address are a workbook; `null` for an address that is not a CSV's. */
export function asXlsx(href: string): string | null {
  const [path = "", query] = href.split("?", 2);
  if (!path.endsWith(".csv")) return null;
  return `${path.slice(0, -".csv".length)}.xlsx${query === undefined ? "" : `?${query}`}`;
}

/** Workbooks of their own, which no CSV stands behind. */
const ownWorkbook = /\/workbook\.xlsx$/;

/** The CSV address behind that of a list's workbook; `null` for any other. Takes the path with its query. */
export function csvBehind(url: string): string | null {
  const [path = "", query] = url.split("?", 2);
  if (!path.endsWith(".xlsx") || ownWorkbook.test(path)) return null;
  return `${path.slice(0, -".xlsx".length)}.csv${query === undefined ? "" : `?${query}`}`;
}
