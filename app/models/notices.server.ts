// Notices: written in the transaction of what they tell, read in the portal, mailed later as each person wants it.
import { uuidv7 } from "uuidv7";
import type { NewNotice } from "../domain/notices";
import type { Scope } from "./scope.server";

/** Tells people something, each once for its key. The one who acts is not told of it. Call it inside `transaction()`. */
export async function notify(tx: Scope, notices: readonly NewNotice[]): Promise<void> {
  if (!tx.inTransaction) throw new Error("A notice belongs in the transaction of what it tells.");
  const others = notices.filter(({ personId }) => personId !== tx.actor?.personId);
  for (const each of others) {
    await tx.db
      .insertInto("notice")
      .values({
        id: uuidv7(),
        network_id: tx.networkId,
        person_id: each.personId,
        kind: each.kind,
        title: each.title,
        body: each.body,
        address: each.address,
        subject_kind: each.subject.kind,
        subject_id: each.subject.id,
        once_key: each.onceKey,
        created_at: tx.at,
        read_at: null,
        mailed_at: null,
      })
      .onConflict((conflict) => conflict.columns(["person_id", "once_key"]).doNothing())
      .execute();
  }
}

/** How many notices the person of this scope has not read yet; the portal itself has none. */
export async function countUnread(scope: Scope): Promise<number> {
  if (scope.actor === null) return 0;
  const { unread } = await scope.db
    .selectFrom("notice")
    .select((of) => of.fn.countAll<number>().as("unread"))
    .where("person_id", "=", scope.actor.personId)
    .where("network_id", "=", scope.networkId)
    .where("read_at", "is", null)
    .executeTakeFirstOrThrow();
  return unread;
}
