// Every migration, in order. A landed file is never edited: `tests/models/migrations.test.ts` keeps their hashes.
import * as m0001 from "./0001_create_organisations";
import * as m0002 from "./0002_create_people";
import * as m0003 from "./0003_create_assessments";
import * as m0004 from "./0004_create_evidence";
import * as m0005 from "./0005_create_maturity";
import * as m0006 from "./0006_create_audit_log";
import * as m0007 from "./0007_create_group_life";
import * as m0008 from "./0008_create_meetings";
import * as m0009 from "./0009_create_discussions";
import * as m0010 from "./0010_create_documents";
import * as m0011 from "./0011_create_surveys";
import * as m0012 from "./0012_create_mail";
import * as m0013 from "./0013_create_search";
import * as m0014 from "./0014_create_answer_batches";
import * as m0015 from "./0015_deepen_evidence";
import * as m0016 from "./0016_create_awards_and_findings";
import * as m0017 from "./0017_guard_files";
import * as m0018 from "./0018_create_workbook_imports";
import * as m0019 from "./0019_create_sharing";
import * as m0020 from "./0020_create_queries";
import * as m0021 from "./0021_create_barriers";
import * as m0022 from "./0022_create_edition_imports";
import * as m0023 from "./0023_create_crosswalks";

export interface Migration {
  readonly name: string;
  /** One SQL statement each, run in order inside one transaction. */
  readonly statements: readonly string[];
}

export const migrations: readonly Migration[] = [
  m0001,
  m0002,
  m0003,
  m0004,
  m0005,
  m0006,
  m0007,
  m0008,
  m0009,
  m0010,
  m0011,
  m0012,
  m0013,
  m0014,
  m0015,
  m0016,
  m0017,
  m0018,
  m0019,
  m0020,
  m0021,
  m0022,
  m0023,
];
