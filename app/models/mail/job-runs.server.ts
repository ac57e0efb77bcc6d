// What each of the portal's own jobs was last done for. For the portal itself: no person asks.
import type { IsoDate } from "../../domain/dates";
import type { Scope } from "../scope.server";

/** The day that a job was last done for, or `null` where it never was. */
export async function lastDoneFor(system: Scope, name: string): Promise<IsoDate | null> {
  const row = await system.db.selectFrom("job_run").select("done_for").where("name", "=", name).executeTakeFirst();
  return (row?.done_for ?? null) as IsoDate | null;
}

/** Notes that a job is done for a day. */
export async function markDone(tx: Scope, name: string, day: IsoDate): Promise<void> {
  const done = { done_for: day, finished_at: tx.at };
  await tx.db
    .insertInto("job_run")
    .values({ name, ...done })
    .onConflict((row) => row.column("name").doUpdateSet(done))
    .execute();
}
