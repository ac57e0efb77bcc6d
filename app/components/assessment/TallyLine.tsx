import { percentages, type Tally } from "../../domain/gap-analysis";
import { formatCount } from "../../domain/view/figures";

/** "88% complete (28 of 32), 78% evidenced (25). 3 commenced, 1 not started." */
export function TallyLine({ tally }: { tally: Tally }) {
  const shown = percentages(tally);
  if (shown === null) return <>Nothing to assess: every criterion is not applicable.</>;
  const { complete, denominator, evidenced, commenced, notStarted, notYetRated, notApplicable } = tally;
  return (
    <>
      <strong>{shown.complete}% complete</strong> ({formatCount(complete)} of {formatCount(denominator)}),{" "}
      <strong>{shown.evidenced}% evidenced</strong> ({formatCount(evidenced)}). {formatCount(commenced)} commenced,{" "}
      {formatCount(notStarted)} not started
      {notYetRated > 0 && `, of which ${formatCount(notYetRated)} not yet rated`}.
      {notApplicable > 0 && ` ${formatCount(notApplicable)} not applicable.`}
    </>
  );
}
