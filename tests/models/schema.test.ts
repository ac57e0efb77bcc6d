// db/schema.ts is written by hand; here it is proved against what the migrations make.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import SqliteDatabase from "better-sqlite3";
import type { Database as SqliteHandle } from "better-sqlite3";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { migrate } from "../../db/migrate";
import { testMoment } from "../support/database";

const migrated = new SqliteDatabase(":memory:");
migrate(migrated, testMoment);
const tables = tableNames(migrated);
const typed = readSchemaTypes();

describe("the types of db/schema.ts", () => {
  it("name every table of the migrated database, and no other", () => {
    expect(Object.keys(typed).sort()).toEqual(tables);
  });

  it.each(tables)("say of %s which columns there are, what they hold, and which may be null", (table) => {
    expect(typed[table]).toEqual(columnsOf(migrated, table));
  });
});

describe("every table", () => {
  it.each(tables)("%s is STRICT, so that no column holds what its type does not", (table) => {
    const [row] = migrated.prepare("select strict from pragma_table_list where name = ?").pluck().all(table);
    expect(row).toBe(1);
  });
});

describe("every foreign key", () => {
  it("is one that the checks below have found", () => {
    expect(foreignKeys(migrated).length).toBeGreaterThan(50);
  });

  it.each(foreignKeys(migrated))("$table.$column has an index that begins with it", ({ table, column }) => {
    expect(leadingColumns(migrated, table)).toContain(column);
  });

  it.each(foreignKeys(migrated))("$table.$column says what happens when its parent goes", ({ onDelete }) => {
    expect(onDelete, "Write ON DELETE RESTRICT or CASCADE; the default is neither read nor meant.").not.toBe(
      "NO ACTION",
    );
  });
});

describe("the checks themselves", () => {
  const broken = new SqliteDatabase(":memory:");
  broken.exec(
    "create table parent (id text primary key) strict; create table child (parent_id text references parent (id), n integer)",
  );

  it("see a foreign key without an index and without ON DELETE", () => {
    expect(foreignKeys(broken)).toEqual([{ table: "child", column: "parent_id", onDelete: "NO ACTION" }]);
    expect(leadingColumns(broken, "child")).not.toContain("parent_id");
  });

  it("see a column that may be null and one that may not", () => {
    expect(columnsOf(broken, "child")).toEqual({ parent_id: "string | null", n: "number | null" });
    expect(columnsOf(broken, "parent")).toEqual({ id: "string" });
  });
});

type Columns = Record<string, string>;

function tableNames(handle: SqliteHandle): string[] {
  return (
    handle
      // full-text indexes bring tables of their own, which SQLite looks after
      .prepare(
        "select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%' order by name",
      )
      .pluck()
      .all() as string[]
  );
}

/** Column by column: "string", "number", and "| null" where NULL is let in. */
function columnsOf(handle: SqliteHandle, table: string): Columns {
  const rows = handle.prepare('select name, type, "notnull", pk from pragma_table_info(?)').all(table) as {
    name: string;
    type: string;
    notnull: number;
    pk: number;
  }[];
  const kinds: Record<string, string> = { TEXT: "string", INTEGER: "number", REAL: "number" };
  return Object.fromEntries(
    rows.map((row) => {
      // An INTEGER PRIMARY KEY is the row's own number: never null when read.
      const isNever = row.notnull === 1 || (row.type === "INTEGER" && row.pk === 1);
      return [row.name, `${kinds[row.type] ?? row.type}${isNever ? "" : " | null"}`];
    }),
  );
}

function foreignKeys(handle: SqliteHandle) {
  return tableNames(handle).flatMap((table) => {
    const rows = handle.prepare('select "from", on_delete from pragma_foreign_key_list(?)').all(table) as {
      from: string;
      on_delete: string;
    }[];
    return rows.map((row) => ({ table, column: row.from, onDelete: row.on_delete }));
  });
}

/** The first column of each index, the primary key's included (an integer one is the row's own number). A partial index serves only some rows and does not count. */
function leadingColumns(handle: SqliteHandle, table: string): string[] {
  return handle
    .prepare(
      `select info.name from pragma_index_list(@table) as list, pragma_index_info(list.name) as info
       where info.seqno = 0 and list.partial = 0
       union select name from pragma_table_info(@table) where type = 'INTEGER' and pk = 1`,
    )
    .pluck()
    .all({ table }) as string[];
}

/** The interfaces as written, of all files: `Generated<X>` counts as X, a closed list of texts as string, of numbers as number. */
function readSchemaTypes(): Record<string, Columns> {
  const parts = readdirSync("db/schema").map((name) => path.join("db/schema", name));
  return Object.assign({}, ...["db/schema.ts", ...parts].map(readTypesOf)) as Record<string, Columns>;
}

function readTypesOf(file: string): Record<string, Columns> {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const aliases = new Map<string, ts.TypeNode>();
  let tables: ts.InterfaceDeclaration | undefined;
  for (const statement of source.statements) {
    if (ts.isTypeAliasDeclaration(statement)) aliases.set(statement.name.text, statement.type);
    if (ts.isInterfaceDeclaration(statement)) tables = statement;
  }
  if (tables === undefined) throw new Error(`${file} has no interface of tables.`);
  return Object.fromEntries(
    tables.members.filter(ts.isPropertySignature).map((member) => {
      const type = member.type;
      if (type === undefined || !ts.isTypeLiteralNode(type)) throw new Error(`${member.name.getText()} is no table.`);
      const columns = type.members.filter(ts.isPropertySignature).map((column) => {
        expect(column.questionToken, "A column is `| null`, never optional.").toBeUndefined();
        const kinds = [...new Set(kindsOf(column.type, aliases))].sort(
          (a, b) => Number(a === "null") - Number(b === "null"),
        );
        return [column.name.getText(), kinds.join(" | ")] as const;
      });
      return [member.name.getText(), Object.fromEntries(columns)];
    }),
  );
}

function kindsOf(type: ts.TypeNode | undefined, aliases: ReadonlyMap<string, ts.TypeNode>): string[] {
  if (type === undefined) return ["unknown"];
  if (ts.isUnionTypeNode(type)) return type.types.flatMap((each) => kindsOf(each, aliases));
  if (ts.isTypeReferenceNode(type)) {
    const name = type.typeName.getText();
    return kindsOf(name === "Generated" ? type.typeArguments?.[0] : aliases.get(name), aliases);
  }
  if (ts.isLiteralTypeNode(type)) {
    if (type.literal.kind === ts.SyntaxKind.NullKeyword) return ["null"];
    return [ts.isStringLiteral(type.literal) ? "string" : "number"];
  }
  return [type.getText()];
}
