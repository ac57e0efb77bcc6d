// Changes happen inside one transaction that a scope carries. A refusal rolls back; a replayed form gets its first outcome again.
import { sql } from "kysely";
import { actingPerson, onHandle, type Scope } from "./scope.server";
import { refreshSearch } from "./search/refresh.server";

/** The rules say no, in a word that the route turns into a sentence. */
export interface Refused<Reason extends string> {
  readonly ok: false;
  readonly reason: Reason;
}

export type Outcome<Value, Reason extends string> = ({ readonly ok: true } & Value) | Refused<Reason>;

class RolledBack extends Error {
  constructor(readonly outcome: unknown) {
    super("rolled back");
  }
}

/**
 * Runs a change on the writing connection and gives it a scope whose `db` is the transaction.
 * What it returns with `ok: false` is rolled back, so a refusal changes nothing. Await nothing but the database inside.
 */
export async function transaction<Result>(scope: Scope, change: (tx: Scope) => Promise<Result>): Promise<Result> {
  if (scope.inTransaction) return change(scope);
  try {
    return await scope.database.writer.transaction().execute(async (trx) => {
      const result = await change(onHandle(scope, trx, true));
      if (isRefusal(result)) throw new RolledBack(result);
      await refreshSearch(onHandle(scope, trx, true));
      return result;
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.outcome as Result;
    throw error;
  }
}

function isRefusal(result: unknown): boolean {
  return typeof result === "object" && result !== null && "ok" in result && result.ok === false;
}

/** Several reads that must agree with each other: one read transaction, so a page never mixes two moments. */
export async function reading<Result>(scope: Scope, read: (at: Scope) => Promise<Result>): Promise<Result> {
  if (scope.inTransaction) return read(scope);
  return scope.database.reader.connection().execute(async (db) => {
    await sql`begin`.execute(db);
    try {
      return await read(onHandle(scope, db, true));
    } finally {
      await sql`commit`.execute(db);
    }
  });
}

/** Which form was sent, by whom it is told apart: the key that the page carried, its address, and a hash of what was typed. */
export interface Submission {
  readonly path: string;
  readonly key: string;
  readonly fingerprint: string;
}

/**
 * Runs a change once for one submission. Sending the same form again (a double click, a retry) returns the first outcome and changes nothing.
 * The key is looked at before anything else, so a replay is not mistaken for a conflict. The same key with other words is `key-used`.
 */
export async function once<Value, Reason extends string>(
  scope: Scope,
  submission: Submission,
  change: (tx: Scope) => Promise<Outcome<Value, Reason>>,
): Promise<Outcome<Value, Reason | "key-used">> {
  return transaction(scope, async (tx) => {
    const personId = actingPerson(tx);
    const first = await tx.db
      .selectFrom("submission")
      .select(["fingerprint", "outcome"])
      .where("person_id", "=", personId)
      .where("path", "=", submission.path)
      .where("form_key", "=", submission.key)
      .executeTakeFirst();
    if (first !== undefined) {
      if (first.fingerprint !== submission.fingerprint) return { ok: false, reason: "key-used" as const };
      return JSON.parse(first.outcome) as Outcome<Value, Reason>;
    }
    const outcome = await change(tx);
    if (outcome.ok) {
      await tx.db
        .insertInto("submission")
        .values({
          person_id: personId,
          path: submission.path,
          form_key: submission.key,
          fingerprint: submission.fingerprint,
          outcome: JSON.stringify(outcome),
          created_at: tx.at,
        })
        .execute();
    }
    return outcome;
  });
}

/**
 * As `once`, for a change that is held to the version its writer saw: "Back" brings an old page to life with its old key, and other
 * words under that key are another form. The same words under it still get their first outcome again.
 */
export async function onceForWords<Value, Reason extends string>(
  scope: Scope,
  submission: Submission,
  change: (tx: Scope) => Promise<Outcome<Value, Reason>>,
): Promise<Outcome<Value, Reason | "key-used">> {
  const first = await once(scope, submission, change);
  if (first.ok || first.reason !== "key-used") return first;
  return once(scope, { ...submission, key: `${submission.key}:${submission.fingerprint}` }, change);
}
