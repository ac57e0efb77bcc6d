// What the portal writes as CSV it reads as it was (attack 40): the guard before a formula goes when the file comes back.
import { expect, it } from "vitest";
import { readRows } from "../../app/files/spreadsheet/read-rows.server";
import { csvText } from "../../app/http/csv.server";
import { freshFolders, writeIn } from "./support/folder";

const folder = freshFolders();

it.each([
  "=1+1",
  "+1+1",
  "-1+1",
  "@SUM(A1)",
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  "\uFF1D1+1",
  "\uFF0B1+1",
  "\uFF0D1+1",
  "\uFF20SUM(A1)",
  "'quoted'",
  "a, b; c",
  'said "so"',
  "two\nlines",
])("%j comes back as it went out", async (cell) => {
  const table = { name: "a table", columns: ["code", "words"], rows: [["1.1.1", cell]] };
  const file = writeIn(folder(), "table.csv", csvText(table, null));
  expect(await readRows(file, "csv")).toEqual({
    ok: true,
    rows: [
      ["code", "words"],
      ["1.1.1", cell],
    ],
  });
});
