// Which criteria the network needs help with most: few meet them, and many have them open.
import { smallestGroup } from "./shielded-count";

/** Of the services that are counted for one criterion. */
export interface CriterionCounts {
  readonly counted: number;
  /** Complete with current evidence. */
  readonly evidenced: number;
  /** Neither complete nor not applicable. */
  readonly open: number;
}

/**
 * Wanted: fewer than three services meet it with current evidence, and at least half of those counted have it open.
 * @example isWanted({ counted: 15, evidenced: 2, open: 9 }) // true
 */
export function isWanted({ counted, evidenced, open }: CriterionCounts): boolean {
  return counted > 0 && evidenced < smallestGroup && open * 2 >= counted;
}
