// In memory there is no journal to keep; the rest is as in the portal.
import type { Database as SqliteHandle } from "better-sqlite3";

export function applyTestPragmas(handle: SqliteHandle): void {
  handle.pragma("foreign_keys = ON");
  handle.pragma("recursive_triggers = ON");
  handle.pragma("trusted_schema = OFF");
}
