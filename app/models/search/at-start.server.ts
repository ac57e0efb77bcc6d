// Indexes what was stored outside of a transaction of its own: shipped editions, and everything there was before there was an index.
import type { Database } from "../../../db/connection.server";
import type { Instant } from "../../domain/dates";
import { londonDate } from "../../domain/london";
import { systemScope } from "../scope.server";
import { transaction } from "../transaction.server";

/** Costs one look where nothing is due. */
export async function indexWhatIsDue(database: Database, at: Instant): Promise<void> {
  const due = await database.reader.selectFrom("search_due").select("kind").limit(1).executeTakeFirst();
  if (due === undefined) return;
  const scope = systemScope(database, "index what was stored at start", "", at, londonDate(at));
  // the end of any transaction indexes what is due
  await transaction(scope, async () => undefined);
}
