// Brings a database to the newest schema: each migration whole or not at all, forward only, checked against what was applied before.
import { createHash } from "node:crypto";
import type { Database as SqliteHandle } from "better-sqlite3";
import { UnusableDatabase } from "./connection.server";
import { migrations as allMigrations, type Migration } from "./migrations/list";

export interface MigrationPlan {
  readonly applied: readonly string[];
  readonly pending: readonly Migration[];
}

/** SHA-256 over the statements, so that an edited migration is noticed. */
export function migrationHash(migration: Migration): string {
  return createHash("sha256").update(migration.statements.join("\n;\n")).digest("hex");
}

/**
 * What is applied and what is still to come.
 * Throws `UnusableDatabase` for a schema newer than this portal and for a migration that was changed after it was applied.
 */
export function planMigrations(handle: SqliteHandle, migrations: readonly Migration[] = allMigrations): MigrationPlan {
  const hasLedger = handle
    .prepare("select count(*) from sqlite_schema where type = 'table' and name = 'schema_migration'")
    .pluck()
    .get();
  const applied = (
    hasLedger ? handle.prepare("select name, sha256 from schema_migration order by name").all() : []
  ) as { name: string; sha256: string }[];
  for (const [index, row] of applied.entries()) {
    const known = migrations[index];
    if (known === undefined) {
      throw new UnusableDatabase(
        `The database has schema ${row.name}, which is newer than this portal. Start the newer portal, or restore a backup.`,
      );
    }
    if (known.name !== row.name || migrationHash(known) !== row.sha256) {
      throw new UnusableDatabase(
        `The database was migrated by a different ${row.name}. Restore a backup made by this portal.`,
      );
    }
  }
  return { applied: applied.map((row) => row.name), pending: migrations.slice(applied.length) };
}

/**
 * Applies what is pending. `beforeStatement` is called with the migration's name and the statement's index; fault drills stop there.
 * A process that dies at any statement leaves the migration untouched.
 */
export function migrate(
  handle: SqliteHandle,
  appliedAt: string,
  migrations: readonly Migration[] = allMigrations,
  beforeStatement: (name: string, index: number) => void = () => {},
): MigrationPlan {
  const plan = planMigrations(handle, migrations);
  for (const migration of plan.pending) {
    handle
      .transaction(() => {
        handle.exec(
          "create table if not exists schema_migration (name text primary key, sha256 text not null, applied_at text not null) strict",
        );
        migration.statements.forEach((statement, index) => {
          beforeStatement(migration.name, index);
          handle.exec(statement);
        });
        handle
          .prepare("insert into schema_migration (name, sha256, applied_at) values (?, ?, ?)")
          .run(migration.name, migrationHash(migration), appliedAt);
      })
      .immediate();
  }
  return plan;
}
