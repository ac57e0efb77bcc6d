// One part of the access table: its rows, and what the grid needs to send them.
import type { Database as SqliteHandle } from "better-sqlite3";
import type { Part } from "../attack-client";
import type { AttackPortal } from "../attack-portal";

export type Values = Readonly<Record<string, string>>;

/** A form that would be accepted from somebody who may send it. */
export interface CompleteForm {
  readonly fields?: Values;
  readonly parts?: readonly Part[];
}

export interface AccessArea {
  /** Lines as in `../access-table.ts`, without their heading. */
  readonly table: string;
  /** The words for "whose" that these lines use, besides those of the shared table. */
  readonly subjects: readonly string[];
  /** Rows that the demonstration lacks, planted before the portal starts. Names of things get canaries here, too. */
  prepare?(database: SqliteHandle): void;
  /** For each subject, what fills the `$parameters` of the addresses. Parameters of other areas are there already. */
  ids(portal: AttackPortal): Readonly<Record<string, Values>>;
  /** By route (without "routes/"), for one subject's ids. Versions are read afresh each time. */
  forms(portal: AttackPortal, ids: Values): Readonly<Record<string, CompleteForm>>;
  /** Routes (without "routes/") whose action reads nothing but multipart forms. */
  readonly uploads: readonly string[];
  /** Routes (without "routes/") of what people of several trusts do together: whoever reads the page reads their names, whatever their trust. */
  readonly namesShown?: readonly string[];
  /** Undoes what an accepted unfinished form of a route did, so that the next person meets the same thing. */
  reset?(portal: AttackPortal, route: string, ids: Values): void;
}
