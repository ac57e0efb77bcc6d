// The network's five-year plan: objectives with a measure where there is one, and what was published of their state.
import type { IsoDate } from "../domain/dates";
import type { Scope } from "./scope.server";

export interface Objective {
  readonly id: string;
  readonly year: number;
  readonly title: string;
  /** The key of a figure that the portal computes; `null` where none has been set. */
  readonly measure: string | null;
  readonly target: number | null;
  readonly dueOn: IsoDate;
  readonly publishedState: string | null;
  readonly source: string;
}

/** Objectives in the plan's order. */
export async function listObjectives(scope: Scope): Promise<readonly Objective[]> {
  return scope.db
    .selectFrom("objective")
    .innerJoin("plan", "plan.id", "objective.plan_id")
    .select([
      "objective.id",
      "objective.year",
      "objective.title",
      "objective.measure",
      "objective.target",
      "objective.due_on as dueOn",
      "objective.published_state as publishedState",
      "objective.source",
    ])
    .where("plan.network_id", "=", scope.networkId)
    .orderBy("objective.year")
    .orderBy("objective.position")
    .$castTo<Objective>()
    .execute();
}
