// Every migration, in order. A landed file is never edited: `tests/models/migrations.test.ts` keeps their hashes.
import * as m0001 from "./0001_create_organisations";
import * as m0002 from "./0002_create_people";
import * as m0003 from "./0003_create_assessments";
import * as m0004 from "./0004_create_evidence";
import * as m0005 from "./0005_create_maturity";
import * as m0006 from "./0006_create_audit_log";

export interface Migration {
  readonly name: string;
  /** One SQL statement each, run in order inside one transaction. */
  readonly statements: readonly string[];
}

export const migrations: readonly Migration[] = [m0001, m0002, m0003, m0004, m0005, m0006];
