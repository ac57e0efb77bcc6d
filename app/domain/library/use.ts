// How much rests on one item, in one sentence.
import { plural } from "../view/figures";

export interface Use {
  readonly assessmentId: string;
  /** `null` for the network's own. */
  readonly slug: string | null;
  readonly closed: boolean;
}

/**
 * What an item supports now. Criteria are counted in open assessments; closed ones, which keep it for ever, by themselves.
 * @example useInWords(twelve) // "Used by 12 criteria in 2 services and 1 closed assessment"
 */
export function useInWords(uses: readonly Use[]): string {
  const open = uses.filter(({ closed }) => !closed);
  const closed = new Set(uses.filter((use) => use.closed).map(({ assessmentId }) => assessmentId)).size;
  const services = new Set(open.flatMap(({ slug }) => slug ?? [])).size;
  const isNetworks = open.some(({ slug }) => slug === null);
  if (uses.length === 0) return "Used by no criterion";
  const places = [
    ...(services > 0 ? [plural(services, "service")] : []),
    ...(isNetworks ? ["the network's own assessment"] : []),
  ];
  const criteria =
    open.length > 0 ? `${plural(open.length, "criterion", "criteria")} in ${places.join(" and ")}` : null;
  const kept = closed > 0 ? plural(closed, "closed assessment") : null;
  return `Used by ${[criteria, kept].filter((phrase) => phrase !== null).join(" and ")}`;
}
