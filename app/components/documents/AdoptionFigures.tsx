import type { AdoptionCounts } from "../../domain/documents/adoption";
import { Figures } from "../Figures";

/** How many trusts stand where. */
export function AdoptionFigures({ counts }: { counts: AdoptionCounts }) {
  return (
    <Figures
      small
      figures={[
        { label: "Adopted", figure: counts.adopted },
        { label: "Adapted", figure: counts.adapted },
        { label: "Under review", figure: counts["under review"] },
        { label: "Not adopted", figure: counts["not adopted"] },
        { label: "Not applicable", figure: counts["not applicable"] },
        { label: "No position", figure: counts["no position"] },
        { label: "Behind", figure: counts.behind },
      ]}
    />
  );
}
