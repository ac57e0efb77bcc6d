// An address for every route of the build, filled as the access table fills it.
import type { Database as SqliteHandle } from "better-sqlite3";
import { accessTable } from "./access-table";
import { accessAreas, idsOfAreas } from "./access/areas";
import type { Values } from "./access/area";
import { fill, patternOf, type BuiltRoute } from "./attack-data";
import type { AttackPortal } from "./attack-portal";

/** The rows that the access table's addresses name and the demonstration lacks. */
export function prepareAddresses(database: SqliteHandle): void {
  for (const area of accessAreas) area.prepare?.(database);
}

/**
 * Every route once for each thing that the access table reads or writes there: a trust's things with `own` ids, the things of
 * groups with the ids of their area, each beside `own`. Start the portal with `prepareAddresses`.
 */
export function addressesOf(
  portal: AttackPortal,
  routes: Readonly<Record<string, BuiltRoute>>,
  own: Values,
): readonly string[] {
  const subjects = idsOfAreas(portal);
  const addresses = accessTable
    .filter(({ route }) => routes[route] !== undefined)
    .map(({ route, subject }) => fill(patternOf(routes, route), { ...own, ...subjects[subject] }));
  return [...new Set(addresses)];
}
