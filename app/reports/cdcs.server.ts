// The countdown of the community diagnostic centres. A centre without a published opening date has no due date.
import { cdcCountdown, timeLeft } from "../domain/cdc";
import { formatDate } from "../domain/dates";
import { listCdcs, listFacts } from "../models/facts.server";
import { getNumberSetting } from "../models/network.server";
import type { Scope } from "../models/scope.server";

/** Dated centres first, by due date; then the rest by name. */
export async function readCdcs(scope: Scope) {
  const months = await getNumberSetting(scope, "cdc-interval-months", 24);
  const rows = (await listCdcs(scope)).map((cdc) => {
    const countdown = cdcCountdown(cdc.openedOn, months, scope.today);
    return {
      id: cdc.id,
      name: cdc.name,
      openedOn: cdc.openedOn,
      dueOn: countdown?.dueOn ?? null,
      opened: cdc.openedOn === null ? null : formatDate(cdc.openedOn),
      due: countdown === null ? null : formatDate(countdown.dueOn),
      left: countdown === null ? null : timeLeft(countdown),
      host: cdc.trustShortName,
      source: cdc.source,
    };
  });
  const dated = rows
    .filter(({ dueOn }) => dueOn !== null)
    .toSorted((a, b) => ((a.dueOn ?? "") < (b.dueOn ?? "") ? -1 : 1));
  return { months, counts: await readCounts(scope), rows: [...dated, ...rows.filter(({ dueOn }) => dueOn === null)] };
}

/** The measure under which the published counts of centres stand among the facts. */
const countOfCentres = "Community diagnostic centres";

/** What was published of how many centres there are, each with its note and source; `null` where nothing was. None is corrected. */
async function readCounts(scope: Scope): Promise<string | null> {
  const facts = (await listFacts(scope)).filter(
    ({ trustShortName, measure }) => trustShortName === null && measure === countOfCentres,
  );
  if (facts.length === 0) return null;
  const words = facts.map(({ value, scopeNote, source }) => {
    const note = scopeNote === null ? "" : `${scopeNote.charAt(0).toLowerCase()}${scopeNote.slice(1)}; `;
    return `${value} (${note}${source})`;
  });
  return `Published counts of centres: ${words.join(" and ")}.`;
}

/** The countdown as a file. */
export function cdcsTable({ rows }: Awaited<ReturnType<typeof readCdcs>>) {
  return {
    columns: ["centre", "opened", "accreditation due", "time left", "host", "source"],
    rows: rows.map((row) => [row.name, row.openedOn, row.dueOn, row.left, row.host, row.source]),
  };
}
