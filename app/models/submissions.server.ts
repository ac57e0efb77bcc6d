// Forms that were accepted before, looked at outside of `once()` by what costs more than a transaction: keeping a file.
import { actingPerson, type Scope } from "./scope.server";
import type { Submission } from "./transaction.server";

/** Whether this person's form with this key was accepted before, whatever its words. `once()` decides again, inside its transaction. */
export async function wasSubmitted(scope: Scope, submission: Submission): Promise<boolean> {
  const row = await scope.db
    .selectFrom("submission")
    .select("form_key")
    .where("person_id", "=", actingPerson(scope))
    .where("path", "=", submission.path)
    .where("form_key", "=", submission.key)
    .executeTakeFirst();
  return row !== undefined;
}
