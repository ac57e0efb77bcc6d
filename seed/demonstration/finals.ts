// Decides where every criterion of an invented assessment stands, so that counts come out as the shapes say.
import type { Edition } from "../../app/standards/types";
import { compileEdition } from "../../app/domain/gap-analysis";
import type { FinalState, Finals } from "./answers";
import type { Chance } from "./random";
import { excludedActivities, networkShape, type ServiceShape } from "./shapes";

export interface Standing {
  readonly finals: Finals;
  /** Complete criteria that are to have current evidence. */
  readonly evidenced: ReadonlySet<string>;
}

/** A service's criteria by its shape. Sections beyond the shape's take the shape's average. */
export function standingOfService(edition: Edition, shape: ServiceShape, chance: Chance): Standing {
  const finals = new Map<string, FinalState>();
  const evidenced = new Set<string>();
  const excluded = excludedActivities[shape.trust] ?? [];
  const rest: string[] = [];
  edition.sections.forEach((section, index) => {
    const codes: string[] = [];
    for (const criterion of section.statements.flatMap((statement) => statement.criteria)) {
      const applies = criterion.appliesTo ?? [];
      const isExcluded = applies.length > 0 && applies.every((activity) => excluded.includes(activity));
      if (isExcluded) finals.set(criterion.code, "not-applicable");
      else codes.push(criterion.code);
    }
    const order = chance.shuffle(codes);
    const complete = Math.min(order.length, shape.complete[index] ?? Math.round(order.length / 2));
    order.slice(0, complete).forEach((code) => finals.set(code, "complete"));
    order.slice(0, Math.min(complete, shape.evidenced[index] ?? 0)).forEach((code) => evidenced.add(code));
    rest.push(...order.slice(complete));
  });
  share(rest, finals, chance, shape.commenced, shape.notYetRated);
  return { finals, evidenced };
}

/** The network's own criteria, by shares of the whole. */
export function standingOfNetwork(edition: Edition, chance: Chance): Standing {
  const codes = chance.shuffle(compileEdition(edition).criteria.map(({ criterion }) => criterion.code));
  const complete = Math.round(codes.length * networkShape.completeNow);
  const finals = new Map<string, FinalState>(codes.slice(0, complete).map((code) => [code, "complete"] as const));
  const evidenced = new Set(codes.slice(0, Math.round(complete * networkShape.evidencedOfComplete)));
  share(
    codes.slice(complete),
    finals,
    chance,
    Math.round(codes.length * networkShape.commencedNow),
    networkShape.notYetRated,
  );
  return { finals, evidenced };
}

function share(
  rest: readonly string[],
  finals: Map<string, FinalState>,
  chance: Chance,
  commenced: number,
  notRated: number,
): void {
  const order = chance.shuffle(rest);
  order.forEach((code, index) => {
    if (index < commenced) finals.set(code, "commenced");
    else finals.set(code, index >= order.length - notRated ? "not-yet-rated" : "not-started");
  });
}
