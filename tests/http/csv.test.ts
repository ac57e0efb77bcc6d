import { describe, expect, it } from "vitest";
import { csvResponse, csvText, safeCell } from "../../app/http/csv.server";
import { world } from "../support/world";

const table = (cell: string | number | null) => ({ name: "a table", columns: ["a"], rows: [[cell]] });

/** A reader of CSV as spreadsheets read it: fields by comma, quotes doubled, lines by CRLF. */
function read(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let isQuoted = false;
  const characters = text.replace(/^\uFEFF/, "");
  for (let index = 0; index < characters.length; index += 1) {
    const character = characters[index] ?? "";
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (characters[index + 1] === '"') {
        cell += '"';
        index += 1;
      } else isQuoted = false;
    } else if (character === '"') isQuoted = true;
    else if (character === ",") {
      rows.at(-1)!.push(cell);
      cell = "";
    } else if (character === "\r" && characters[index + 1] === "\n") {
      rows.at(-1)!.push(cell);
      rows.push([]);
      cell = "";
      index += 1;
    } else cell += character;
  }
  return rows.slice(0, -1);
}

describe("cells that a spreadsheet would run (attack 40)", () => {
  it.each([
    ["=", "=1+1"],
    ["+", "+1+1"],
    ["-", "-1+1"],
    ["@", "@SUM(A1)"],
    ["tab", "\t=1+1"],
    ["carriage return", "\r=1+1"],
    ["line feed", "\n=1+1"],
    ["full-width =", "\uFF1D1+1"],
    ["full-width +", "\uFF0B1+1"],
    ["full-width -", "\uFF0D1+1"],
    ["full-width @", "\uFF20SUM(A1)"],
    ["a command", "=cmd|'/c calc'!A1"],
    ["a link", '=HYPERLINK("https://evil.example","x")'],
  ])("that begin with %s are text, quoted, behind an apostrophe", (_, cell) => {
    expect(safeCell(cell)).toBe(`'${cell}`);
    const text = csvText(table(cell), null);
    expect(text).toContain(`"'`);
    expect(read(text)).toEqual([["a"], [`'${cell}`]]);
  });

  it.each(["a=b", "5.9.2", "3 May 2024", " = not first", "'quoted'", "", "100%", "x@nhs.example"])(
    "others stay as they are: %j",
    (cell) => {
      expect(safeCell(cell)).toBe(cell);
      expect(read(csvText(table(cell), null))[1]).toEqual([cell]);
    },
  );

  it("numbers stay numbers, below nothing too; nothing is an empty cell", () => {
    expect([safeCell(-1.5), safeCell(0), safeCell(33.3), safeCell(null)]).toEqual(["-1.5", "0", "33.3", ""]);
  });

  it("headings are as safe as cells", () => {
    const text = csvText({ name: "x", columns: ["=1+1"], rows: [] }, null);
    expect(read(text)).toEqual([["'=1+1"]]);
  });
});

describe("the file", () => {
  it("survives commas, quotes, line ends and any script", () => {
    const rows = [
      ['say "yes"', "a,b", "line\nend", "line\r\nend"],
      ["Größe", "日本語", "😀", "‮evil"],
    ];
    const text = csvText({ name: "x", columns: ["1", "2", "3", "4"], rows }, null);
    expect(read(text).slice(1)).toEqual(rows);
  });

  it("begins with the mark that spreadsheets expect, and ends its lines as they do", () => {
    const text = csvText(table("x"), null);
    expect(text).toBe("\uFEFFa\r\nx\r\n");
  });

  it("of a demonstration says so in a last column of every row", () => {
    const rows = read(
      csvText(
        {
          name: "x",
          columns: ["a", "b"],
          rows: [
            ["1", 2],
            ["3", null],
          ],
        },
        "demonstration",
      ),
    );
    expect(rows).toEqual([
      ["a", "b", "provenance"],
      ["1", "2", "demonstration"],
      ["3", "", "demonstration"],
    ]);
  });
});

describe("the answer", () => {
  it("is a download that nobody sniffs or stores, and a demonstration's says so in its name", async () => {
    const made = await world();
    const args = await made.args("northLead", "/x.csv");
    const response = csvResponse(args, table("x"));
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="a-table-demonstration.csv"',
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    });
    expect(await response.text()).toContain("demonstration");

    const { context } = args;
    const real = csvResponse(
      { ...args, context: { ...context, portal: { ...context.portal, isDemonstration: false } } },
      table("x"),
    );
    expect(real.headers.get("Content-Disposition")).toBe('attachment; filename="a-table.csv"');
    expect(await real.text()).not.toContain("demonstration");
  });

  it("has a name that no header can be split by", async () => {
    const args = await (await world()).args("northLead", "/x.csv");
    const name = csvResponse(args, { ...table("x"), name: 'x"\r\nSet-Cookie: a=b; ../é' }).headers.get(
      "Content-Disposition",
    );
    expect(name).toMatch(/^attachment; filename="[\w.-]+"$/);
  });
});
