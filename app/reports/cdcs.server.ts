// The countdown of the community diagnostic centres. A centre without a published opening date has no due date.
import { cdcCountdown, timeLeft } from "../domain/cdc";
import { formatDate } from "../domain/dates";
import { listCdcs } from "../models/facts.server";
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
  return { months, rows: [...dated, ...rows.filter(({ dueOn }) => dueOn === null)] };
}

/** The countdown as a file. */
export function cdcsTable({ rows }: Awaited<ReturnType<typeof readCdcs>>) {
  return {
    columns: ["centre", "opened", "accreditation due", "time left", "host", "source"],
    rows: rows.map((row) => [row.name, row.openedOn, row.dueOn, row.left, row.host, row.source]),
  };
}
