// What was measured, as a table on the screen and as docs/performance.md. No host name, no path.
import { cpus, loadavg, totalmem } from "node:os";
import { reasons } from "./reasons.mjs";

export const times = (value) => `${value.toFixed(2)}x`;
export const milliseconds = (value) => `${value.toFixed(value < 10 ? 2 : 1)} ms`;
export const seconds = (value) => `${value.toFixed(2)} s`;
export const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
export const megabytes = (value) => `${value.toFixed(0)} MB`;
export const percent = (share) => `${(share * 100).toFixed(1)}%`;

/**
 * "met", or by how much it falls short.
 * @param {{ value: number, most: number, short?: string }} row
 */
export function verdictOf({ value, most, short }) {
  if (value <= most) return "met";
  if (short !== undefined) return `falls short: ${short}`;
  return most > 0 ? `falls short by ${Math.ceil((value / most - 1) * 100)}%` : "falls short";
}

/**
 * Rows in the order of the targets.
 * @template {{ id: string }} Row
 * @param {Row[]} rows
 * @returns {Row[]}
 */
export function inOrder(rows) {
  return rows.toSorted((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
}

export function printTable(rows) {
  for (const row of rows) {
    console.log(`${row.id.padEnd(4)}${row.what}: ${row.figure}; ${row.target}: ${verdictOf(row)}`);
  }
  const short = rows.filter((row) => verdictOf(row) !== "met").length;
  console.log(`\n${rows.length - short} of ${rows.length} figures are within their target.`);
}

const notMeasured = [
  ["P4", "Linear in cells", "needs the national load set, 150 x 300: not built yet"],
  ["P6", "Audit page at row 1 and at row 900,000", "there is no audit page yet"],
  ["P9", "XLSX", "made in a worker of its own, and not timed here"],
  ["P14", "Works without JavaScript", "proved by the browser and process tests, not by timing"],
  ["P15", "LCP, CLS, TBT in a slowed browser", "not measured here; the size of the page is, above"],
  ["P16", "Against the alternative", "not measured here"],
];

/** The whole of docs/performance.md. */
export function reportOf(rows, { quick, day, loadSeconds, loadBefore }) {
  const short = rows.filter((row) => verdictOf(row) !== "met");
  const line = (cells) => `| ${cells.map((cell) => String(cell).replaceAll("|", "/")).join(" | ")} |`;
  return [
    "# Performance",
    "",
    "Written by `npm run bench`. Do not edit: run it again.",
    "",
    `- Date: ${day}${quick ? " (a quick run: fewer requests, a shorter load)" : ""}`,
    `- Machine: ${cpus().length} cores (${cpus()[0]?.model ?? "unknown"}), ${(totalmem() / 1024 ** 3).toFixed(0)} GB, Node ${process.versions.node}`,
    `- Load average of the machine before the run ${loadBefore.toFixed(1)}, after it ${loadavg()[0].toFixed(1)}. Above ${cpus().length}, other work ran beside, and only ratios mean anything: absolute times are then too long.`,
    "",
    `${rows.length - short.length} of ${rows.length} figures are within their target.`,
    "",
    line(["", "what", "target", "figure", "result"]),
    line(["---", "---", "---", "---", "---"]),
    ...rows.map((row) => line([row.id, row.what, row.target, row.figure, verdictOf(row)])),
    "",
    "## What falls short, and why",
    "",
    ...(short.length === 0 ? ["Nothing."] : [...new Set(short.map(({ id }) => id))].map((id) => reasonOf(id))),
    "",
    "## Not measured",
    "",
    ...notMeasured.map(([id, what, why]) => `- ${id}, ${what}: ${why}.`),
    "",
    "## How",
    "",
    "- Everything is measured from outside, over HTTP on loopback with connections kept open, on a copy of the production build, each server a process of its own. Pages are asked for without compression.",
    "- What is compared is asked by turns, ten requests of one and ten of the other, five rounds. A figure is the median of the five rounds; a ratio is made within each round first.",
    "- The bare limit is `bench/limit-server.mjs`: the same 15 x 300 values and evidenced marks by node:http, prepared column queries and string concatenation, without session, rights, frame, links or headers.",
    "- The framework's hello page is a heading in a Remix app of two files, built by the same packages and served by the same Express adapter.",
    "- The bare transaction writes the rows that a saved answer writes (present state, change, audit entry, form key), prepared, `synchronous = FULL`, on the same disk.",
    "- Load sets: 15 services x 300 criteria with 1,800 attachments; the same with 1,003,500 changes and as many audit entries in a valid chain; 3 services x 30 criteria. The smallest history that 4,500 answers can have is 4,500 changes: that stands for the 1,000 rows of P5.",
    `- Memory and P10 come from one load of ${loadSeconds} seconds (\`npm run bench -- --load-seconds=600\` for the ten minutes of P10).`,
    "- Statements are counted on the connection by a script loaded before the portal; transactions' begin and commit are left out.",
    "- Scripts are the files that a page names and those that they import, each after gzip, with what stands in the page itself. The portal's own is what is left of a second build that puts all of node_modules into one file, less the list of routes that Remix makes and the data in the page; both are in the whole.",
    "",
  ].join("\n");
}

function reasonOf(id) {
  return `- ${id}: ${reasons[id] ?? "not yet looked into."}`;
}
