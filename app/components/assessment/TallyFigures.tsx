import { percentages, type Tally } from "../../domain/gap-analysis";
import { formatCount, nothingToAssess } from "../../domain/view/figures";
import { Figures } from "../Figures";
import { BarKey, StackedBar } from "../chart/StackedBar";

/** The key figures of one assessment, with the bar below them and what its patterns mean. */
export function TallyFigures({ tally }: { tally: Tally }) {
  const shown = percentages(tally);
  if (shown === null) return <p>Every criterion is not applicable, so there is {nothingToAssess}.</p>;
  const of = formatCount(tally.denominator);
  return (
    <div className="app-tally">
      <Figures
        figures={[
          { label: "Complete", figure: `${shown.complete}%`, of: `${formatCount(tally.complete)} of ${of}` },
          { label: "Evidenced", figure: `${shown.evidenced}%`, of: `${formatCount(tally.evidenced)} of ${of}` },
          { label: "Commenced", figure: `${shown.commenced}%`, of: `${formatCount(tally.commenced)} of ${of}` },
          { label: "Not started", figure: `${shown.notStarted}%`, of: `${formatCount(tally.notStarted)} of ${of}` },
        ]}
      />
      <StackedBar shares={shown} />
      <BarKey />
      <p className="app-small app-quiet">
        Not started includes {formatCount(tally.notYetRated)} not yet rated. {formatCount(tally.notApplicable)} not
        applicable, and outside these figures.
      </p>
    </div>
  );
}
