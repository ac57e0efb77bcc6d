// Migrations are frozen once landed, whole or not at all, forward only, and kind to the data that is there.
import SqliteDatabase from "better-sqlite3";
import type { Database as SqliteHandle } from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { UnusableDatabase } from "../../db/connection.server";
import { migrate, migrationHash, planMigrations } from "../../db/migrate";
import { migrations, type Migration } from "../../db/migrations/list";
import { testMoment } from "../support/database";

/** One line for each migration that has landed. A new migration adds a line; no line ever changes. */
const landed: readonly (readonly [name: string, sha256: string])[] = [
  ["0001_create_organisations", "4aea778c7f7f57e8a18daea08b904c02b4331cae90254ed93fdc2f90689d587b"],
  ["0002_create_people", "9952da3816cdbf4639ab676fa8ea534c2fac0c404f8c43b75f41561248bbeda9"],
  ["0003_create_assessments", "a9fe394498369a13384d0006ca4b72a3157fbf054946048282855413e2a49ec2"],
  ["0004_create_evidence", "f7d7fa62931229619267f648803512a15e761ae7607d92461c9d958a779d35ba"],
  ["0005_create_maturity", "c51f756d53c6df82724e392b65cb48f6687b38f720f4e3dd97deb9042c92d566"],
  ["0006_create_audit_log", "5b40cfb70196c39faed3c7a99f9c25ab5765198f32c22e52ba45eb72df5f8490"],
  ["0007_create_group_life", "1f3f311d8023e17eb2000fbc1548d1db5f617e26e2e72c3e443335beef85d244"],
  ["0008_create_meetings", "6b6fd1db2ae1e43459220bdaa4f46e2f38689d96acb1b350374b21cf9525e096"],
  ["0009_create_discussions", "a6431ab1aebf1b333bc8188f709bd9be16280d42c54e96a989e567ae3e05b127"],
  ["0010_create_documents", "1eec501c5b73dacdcd9d8f74e26f4b8738cc1eaba60b341537b406e68c6a238a"],
  ["0011_create_surveys", "10a5f5ea462f6e8bc7d0f8ec41897947cc2128fb88221b29007cd1e74de304ae"],
  ["0012_create_mail", "a3a0f6126f0aeaf1f11c0093b74a6573802ebfc7a8c38dfd6f8db9e0ac01b346"],
  ["0013_create_search", "7991aef6bd4d34409605a5fabd37633f3ec0da165aa771a13784a6695a9ef242"],
  ["0014_create_answer_batches", "1a63fc73302534d504fb43292ead663df3b5cbbb211469ce8a7cfdfda07f23be"],
  ["0015_deepen_evidence", "69d8d5fe3fdd1df4e5f8d19a640f556ff2cdf25574cce2b4a93fd1ac87bfb0c5"],
  ["0016_create_awards_and_findings", "d2f7f22cf1834a904e2c8fad97d42927740690d11b8f08273281c38b4045cb9a"],
  ["0017_guard_files", "e0c573eb31ea8c7a61b0b830c489167f98d07aa8ed8435eb9a1f3ead249c5761"],
  ["0018_create_workbook_imports", "ec8bebfb6e4bd6f3dc40e0ce417206fadd43679fc662ddfd50cab62f3877c212"],
  ["0019_create_sharing", "173ff5c822a6bed6df1811ed024e084249e4d4eb4497bb84d1630425d8cabf85"],
  ["0020_create_queries", "44f35e2932d3b2f9f99655a02dbda182ff8d7fb64940de4be8aa7df7b5f1f6de"],
  ["0021_create_barriers", "9b50a0cde3c0d7825fa83a11d516d5a9494ea43ed349e8822f6df7897372c4a5"],
  ["0022_create_edition_imports", "5ad6f45307109ef0496ddb3584ef34333d1255f88aca4240009960c497ac0968"],
  ["0023_create_crosswalks", "5540f9914eaf543df598bd112ae1bb86569ca929d5a7016967f17e33cfe1e9b7"],
];

/** Made once each: a database after so many migrations. */
const saved = new Map<number, Buffer>();

describe("landed migrations", () => {
  it.each(landed)("%s is as it landed", (name, sha256) => {
    const migration = migrations.find((each) => each.name === name);
    expect(
      migration && migrationHash(migration),
      `${name} was edited or removed after it landed: databases that ran the old one would be refused. Take the edit back and write a new migration.`,
    ).toBe(sha256);
  });

  it("are all listed here, in order, with numbers that rise by one", () => {
    expect(
      migrations.map((each) => each.name),
      "Add the new migration's name and hash to the list in this test.",
    ).toEqual(landed.map(([name]) => name));
    expect(migrations.map((each) => Number(each.name.slice(0, 4)))).toEqual(migrations.map((_, index) => index + 1));
  });

  it("have a hash that one changed letter changes", () => {
    const [first] = migrations;
    const edited = { ...first!, statements: first!.statements.map((text, at) => (at === 0 ? `${text} ` : text)) };
    expect(migrationHash(edited)).not.toBe(migrationHash(first!));
  });

  it("have a hash that moving text from one statement to the next changes", () => {
    expect(migrationHash({ name: "a", statements: ["x", "y"] })).not.toBe(
      migrationHash({ name: "a", statements: ["xy"] }),
    );
  });
});

describe("a migration stopped half-way", () => {
  const stops = migrations.flatMap((migration, number) =>
    migration.statements.map((_, statement) => ({ name: migration.name, number, statement })),
  );

  it.each(stops)("leaves nothing of itself: $name before statement $statement", ({ name, number, statement }) => {
    const handle = migratedTo(number);
    const before = contents(handle);
    expect(() =>
      migrate(handle, testMoment, migrations, (current, index) => {
        if (current === name && index === statement) throw new Error("the power went");
      }),
    ).toThrow("the power went");
    expect(contents(handle)).toEqual(before);
    expect(handle.inTransaction).toBe(false);

    migrate(handle, testMoment, migrations.slice(0, number + 1));
    expect(contents(handle)).toEqual(contents(migratedTo(number + 1)));
  });

  it("leaves nothing where one of its statements fails", () => {
    const handle = migratedTo(1);
    const before = contents(handle);
    const bad: Migration = { name: "0002_bad", statements: ["create table made (id text) strict", "create nonsense"] };
    expect(() => migrate(handle, testMoment, [migrations[0]!, bad])).toThrow(/syntax error/);
    expect(contents(handle)).toEqual(before);
  });

  it("keeps the migrations before it", () => {
    const handle = migratedTo(0);
    expect(() =>
      migrate(handle, testMoment, migrations, (current) => {
        if (current === migrations[2]!.name) throw new Error("stop");
      }),
    ).toThrow("stop");
    expect(planMigrations(handle).applied).toEqual(migrations.slice(0, 2).map((each) => each.name));
  });
});

describe("starting on a database that is there already", () => {
  it("does nothing to one that is up to date", () => {
    const handle = migratedTo(migrations.length);
    const before = contents(handle);
    expect(migrate(handle, "2030-01-01T00:00:00.000Z").pending).toEqual([]);
    expect(contents(handle)).toEqual(before);
  });

  it("refuses a schema newer than this portal, in one line that names it, and changes nothing", () => {
    const handle = migratedTo(migrations.length);
    const older = migrations.slice(0, 3);
    const before = contents(handle);
    const refusal = refusalOf(() => migrate(handle, testMoment, older));
    expect(refusal.message).toContain(migrations[3]!.name);
    expect(refusal.message).toContain("newer than this portal");
    expect(refusal.message).not.toContain("\n");
    expect(contents(handle)).toEqual(before);
  });

  it("refuses a migration that was edited after it ran, in one line that names it, and changes nothing", () => {
    const handle = migratedTo(2);
    const before = contents(handle);
    const edited = migrations.map((each, index) =>
      index === 1 ? { ...each, statements: [...each.statements, "select 1"] } : each,
    );
    const refusal = refusalOf(() => migrate(handle, testMoment, edited));
    expect(refusal.message).toContain(migrations[1]!.name);
    expect(refusal.message).not.toContain("\n");
    expect(contents(handle)).toEqual(before);
  });

  it("refuses a migration that ran under another name", () => {
    const handle = migratedTo(2);
    const renamed = migrations.map((each, index) => (index === 1 ? { ...each, name: "0002_renamed" } : each));
    expect(refusalOf(() => migrate(handle, testMoment, renamed)).message).toContain("different 0002_create_people");
  });
});

describe("an old database with data in it", () => {
  // Rows as the first three migrations knew them. They are written in SQL: the models of today may not know that schema.
  const rows: readonly string[] = [
    `insert into network values ('n', 'Old Network', 'ON', '2024-01-01T00:00:00.000Z')`,
    `insert into icb values ('i', 'n', 'Old ICB')`,
    `insert into trust values ('t', 'n', 'i', 'OLD', 'Old trust', 'OLD1')`,
    `insert into service values ('s', 'n', 't', 'old', 'Old service', '2024-01-01T00:00:00.000Z')`,
    `insert into person values ('p', 'n', 'lead@old.example', 'Lead', 'hash', '2024-01-01T00:00:00.000Z', null,
       '2024-01-01T00:00:00.000Z', null, null)`,
    `insert into edition values ('e', 'std', 'Edition', 'service', 'shipped', '{}', 'x', '2024-01-01T00:00:00.000Z')`,
    `insert into assessment values ('a', 'n', 's', 'e', 'std', 'First', '2024-01-01T00:00:00.000Z', 'p', null, null)`,
    `insert into answer values ('a', '1.1.1', 'complete', null, 'A note', 'p', '2024-05-01', 2, '2024-02-01T00:00:00.000Z', 'p')`,
    `insert into answer_change values ('c1', 'a', '1.1.1', 1, 'commenced', null, null, null, null, 0, '2024-01-15T00:00:00.000Z', 'p')`,
    `insert into answer_change values ('c2', 'a', '1.1.1', 2, 'complete', null, 'A note', 'p', '2024-05-01', 0, '2024-02-01T00:00:00.000Z', 'p')`,
  ];
  const known = 3;

  it("migrates to the newest schema and keeps every row as it was", () => {
    const handle = migratedTo(known);
    for (const row of rows) handle.exec(row);
    const before = contents(handle).rows;

    const plan = migrate(handle, testMoment);

    expect(plan.pending.map((each) => each.name)).toEqual(migrations.slice(known).map((each) => each.name));
    const after = contents(handle).rows;
    for (const [table, held] of Object.entries(before)) {
      if (table !== "schema_migration") expect(after[table], table).toEqual(held);
    }
    expect(handle.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(handle.pragma("foreign_key_check")).toEqual([]);
  });

  it("keeps its rows also where the migration is stopped and started again", () => {
    const handle = migratedTo(known);
    for (const row of rows) handle.exec(row);
    const before = contents(handle);
    for (const statement of migrations[known]!.statements.keys()) {
      expect(() =>
        migrate(handle, testMoment, migrations, (_, index) => {
          if (index === statement) throw new Error("stop");
        }),
      ).toThrow("stop");
      expect(contents(handle)).toEqual(before);
    }
    migrate(handle, testMoment);
    expect(contents(handle).rows.answer).toEqual(before.rows.answer);
  });
});

/** A database as an earlier portal left it, after so many migrations. */
function migratedTo(count: number): SqliteHandle {
  const handle = new SqliteDatabase(count === 0 ? ":memory:" : savedAfter(count));
  handle.pragma("foreign_keys = ON");
  return handle;
}

function savedAfter(count: number): Buffer {
  const known = saved.get(count);
  if (known !== undefined) return known;
  const handle = new SqliteDatabase(":memory:");
  migrate(handle, testMoment, migrations.slice(0, count));
  const buffer = handle.serialize();
  saved.set(count, buffer);
  return buffer;
}

/** The whole schema and every row. */
function contents(handle: SqliteHandle) {
  const schema = handle.prepare("select type, name, sql from sqlite_schema order by name").all();
  const tables = handle
    .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all() as string[];
  const rows: Record<string, unknown[]> = Object.fromEntries(
    tables.map((table) => [table, handle.prepare(`select * from "${table}"`).all()]),
  );
  return { schema, rows };
}

function refusalOf(act: () => unknown): UnusableDatabase {
  try {
    act();
  } catch (error) {
    expect(error).toBeInstanceOf(UnusableDatabase);
    return error as UnusableDatabase;
  }
  throw new Error("Expected a refusal.");
}
