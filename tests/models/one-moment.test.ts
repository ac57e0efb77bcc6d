// One read transaction puts the same question to SQLite once; nothing outlives the transaction.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import SqliteDatabase from "better-sqlite3";
import { sql } from "kysely";
import { afterEach, expect, it } from "vitest";
import { openDatabase, type Database } from "../../db/connection.server";
import { migrate } from "../../db/migrate";
import { testMoment } from "../support/database";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

interface Watched extends Database {
  /** How often a text beginning so was put to SQLite. */
  asked(): number;
}

/** `tell` is a function that only SQLite calls: once for each time that the question is really put. */
function opened(): Watched {
  const folder = mkdtempSync(path.join(tmpdir(), "portal-moment-"));
  folders.push(folder);
  const file = path.join(folder, "portal.sqlite");
  const handle = new SqliteDatabase(file);
  migrate(handle, testMoment);
  handle.exec(
    "insert into network (id, name, short_name, created_at) values ('n1', 'B', 'B', 'now'), ('n2', 'A', 'A', 'now')",
  );
  handle.close();
  const database = openDatabase(file);
  let asked = 0;
  database.raw.reader.function("tell", () => (asked += 1));
  return { ...database, asked: () => asked };
}

const question = (id: string) => sql<{ id: string }>`select id, tell() from network where id = ${id}`;

async function inOneMoment<Result>(database: Database, read: (db: Database["reader"]) => Promise<Result>) {
  return database.reader.connection().execute(async (db) => {
    await sql`begin`.execute(db);
    const result = await read(db);
    await sql`commit`.execute(db);
    return result;
  });
}

it("the same words with the same values are put once in one moment, other values each for themselves", async () => {
  const database = opened();
  const found = await inOneMoment(database, async (db) => {
    const lists = [];
    for (const id of ["n1", "n2", "n1", "n1"]) lists.push((await question(id).execute(db)).rows.map((row) => row.id));
    return lists;
  });
  expect(found).toEqual([["n1"], ["n2"], ["n1"], ["n1"]]);
  expect(database.asked()).toBe(2);
  await database.close();
});

it("outside a moment, and in the next one, it is asked again and sees what was written between", async () => {
  const database = opened();
  const count = async (db: Database["reader"]) =>
    Number((await sql<{ count: number }>`select count(*) as count from network`.execute(db)).rows[0]?.count);
  expect(await inOneMoment(database, count)).toBe(2);
  database.raw.writer.exec("insert into network (id, name, short_name, created_at) values ('n3', 'C', 'C', 'now')");
  expect(await count(database.reader)).toBe(3);
  database.raw.writer.exec("delete from network where id = 'n3'");
  expect(await count(database.reader)).toBe(2);
  expect(await inOneMoment(database, count)).toBe(2);
  await database.close();
});

it("each asker may sort its own list", async () => {
  const database = opened();
  const all = sql<{ id: string }>`select id from network order by id`;
  const second = await inOneMoment(database, async (db) => {
    (await all.execute(db)).rows.reverse();
    (await all.execute(db)).rows.reverse();
    return (await all.execute(db)).rows.map(({ id }) => id);
  });
  expect(second).toEqual(["n1", "n2"]);
  await database.close();
});
