// Compiled by `tsc`, never run: a model without a scope, or with one that nobody was given, must not compile.
// Where one of these lines does compile, its `@ts-expect-error` is the error.
import type { Database } from "../../db/connection.server";
import { blankAnswer, listAnswers } from "../../app/models/answers.server";
import { getAssessment, type Assessment } from "../../app/models/assessments.server";
import { getEvidence, listEvidence } from "../../app/models/evidence.server";
import { readRecorded } from "../../app/models/gap-analysis.server";
import { listServices } from "../../app/models/network.server";
import type { Scope } from "../../app/models/scope.server";
import type { IsoDate } from "../../app/domain/dates";
import { transaction } from "../../app/models/transaction.server";
import type { Permission } from "../../app/domain/permissions";

declare const database: Database;
declare const scope: Scope;
declare const assessment: Assessment;

export function neverCalled(): void {
  void getAssessment(scope, "north", "id");
  // @ts-expect-error No scope, no data.
  void getAssessment("north", "id");
  // @ts-expect-error A database is no scope.
  void getAssessment(database, "north", "id");
  // @ts-expect-error Nor is its reading half.
  void listServices(database.reader);
  // @ts-expect-error Nor is a transaction's handle.
  void database.writer.transaction().execute((trx) => listAnswers(trx, assessment));
  const { sight, at, today } = scope;
  const forged = {
    db: database.reader,
    database,
    actor: null,
    permissions: [],
    networkId: "n",
    sight,
    at,
    today,
    inTransaction: false,
  };
  // @ts-expect-error Nor is an object with the right fields: the brand is missing.
  void getEvidence(forged, "id");
  // @ts-expect-error A day is checked before it gets here.
  void readRecorded(scope, ["id"], "2026-05-14");
  void readRecorded(scope, ["id"], "2026-05-14" as IsoDate);
  // @ts-expect-error An assessment is found, not named.
  void listAnswers(scope, "assessment-id");
  // @ts-expect-error Whose evidence must be said.
  void listEvidence(scope, {}, false);
  // @ts-expect-error A change needs a scope too.
  void transaction(database, async () => ({ ok: true }));
  // @ts-expect-error Permissions are a closed list.
  const misspelt: Permission = "answer.chnage";
  void misspelt;
  // @ts-expect-error What was read is not written to.
  blankAnswer("1.1.1").value = "complete";
}
