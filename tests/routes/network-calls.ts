// Reads the network's files as a spreadsheet would, and counts what a page asks of the database.
import { expect } from "vitest";
import { statementsOf } from "../support/statements";
import type { Person, World } from "../support/world";
import { open } from "./workspace-calls";

/** The rows of a file by column name; fails for any other answer than 200. */
export async function csvOf(
  w: World,
  loader: Parameters<typeof open>[1],
  person: Person,
  url = "/",
  params: Record<string, string> = {},
): Promise<readonly Record<string, string>[]> {
  const response = await open(w, loader, person, params, url);
  expect(response.status).toBe(200);
  const [head = [], ...rows] = parseCsv((await response.text()).replace(/^\uFEFF/, ""));
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ""])));
}

function parseCsv(text: string): readonly string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = "", end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === "") break;
    if (end === "\r\n") rows.push([]);
  }
  return rows.filter((row) => row.some((cell) => cell !== ""));
}

/** How many queries a page runs; transactions' own words are not counted. */
export async function queriesOf(w: World, ask: () => Promise<unknown>): Promise<number> {
  const ran = await statementsOf(w.database.raw.reader, ask);
  return ran.filter((text) => /^\s*(select|with)\b/i.test(text)).length;
}
