// Published facts as a table, and where they do not agree.
import type { Fact } from "../models/facts.server";

/** Measures of the network for which different values stand; each keeps its source. */
export function disagreements(facts: readonly Fact[]): readonly string[] {
  const values = new Map<string, Set<string>>();
  for (const { trustShortName, measure, value } of facts) {
    if (trustShortName === null) values.set(measure, (values.get(measure) ?? new Set()).add(value));
  }
  return [...values].filter(([, each]) => each.size > 1).map(([measure]) => measure);
}

/** The facts as a file. */
export function factsTable(facts: readonly Fact[]) {
  return {
    columns: ["of", "measure", "value", "unit", "period", "source", "published", "note"],
    rows: facts.map((fact) => [
      fact.trustShortName ?? "Network",
      fact.measure,
      fact.value,
      fact.unit,
      fact.period,
      fact.source,
      fact.published,
      fact.scopeNote,
    ]),
  };
}
