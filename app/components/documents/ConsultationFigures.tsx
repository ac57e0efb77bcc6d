import type { PositionCount } from "../../domain/documents/consultation-views";
import { Figures } from "../Figures";

/** How many trusts say what. Trusts that are silent are counted as such. */
export function ConsultationFigures({ counts }: { counts: readonly PositionCount[] }) {
  return (
    <Figures
      small
      figures={counts.map(({ word, count }) => ({
        label: word.charAt(0).toUpperCase() + word.slice(1),
        figure: String(count),
      }))}
    />
  );
}
