// Turns notices into messages: at once, or all of a day or week in one.
import type { NoticeTiming } from "../domain/notices";
import { gatherFor, listPeopleToTell } from "../models/mail/gather.server";
import { transaction } from "../models/transaction.server";
import { jobScope, letOthersIn, type JobContext } from "./job-context.server";

/** One message for each person who has notices of these timings. What dies half-way goes on with the people who are left. */
export async function gather(context: JobContext, timings: readonly NoticeTiming[]): Promise<void> {
  const system = jobScope(context, "notices by mail");
  for (const personId of await listPeopleToTell(system)) {
    if (context.isStopping()) return;
    await transaction(system, (tx) => gatherFor(tx, personId, timings, context.mailDomain));
    await letOthersIn();
  }
}
