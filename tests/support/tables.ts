// What the tables hold, for "nothing changed": every row of every table but the ledger.
import type { Database } from "../../db/connection.server";

export type Tables = Readonly<Record<string, readonly unknown[]>>;

/** Every row of every table, in a fixed order. Compare before and after with `toEqual`. */
export function tablesOf({ raw }: Database): Tables {
  const names = raw.writer
    .prepare(
      "select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%' order by name",
    )
    .pluck()
    .all() as string[];
  return Object.fromEntries(names.map((name) => [name, raw.writer.prepare(`select * from "${name}"`).all()]));
}

/** How many rows a table has. */
export function countOf({ raw }: Database, table: string): number {
  return raw.writer.prepare(`select count(*) from "${table}"`).pluck().get() as number;
}
