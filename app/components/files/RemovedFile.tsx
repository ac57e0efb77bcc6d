import type { Instant } from "../../domain/dates";
import { formatMoment } from "../../domain/london";

/** What stands in place of a file that was removed for ever. */
export function RemovedFile({ removed }: { removed: { at: string; byName: string; reason: string } }) {
  const { at, byName, reason } = removed;
  return (
    <>
      Removed for ever
      <span className="app-small app-quiet app-below">
        {byName}, {formatMoment(at as Instant)}. Reason: {reason}
      </span>
    </>
  );
}
