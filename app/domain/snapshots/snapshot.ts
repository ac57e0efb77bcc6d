// A snapshot: the answers and figures of an assessment as they were at one moment, in a form that nothing later can reach.
import type { Cycle } from "../cycles/comparing";
import { gapAnalysis, type CompiledEdition, type Tally } from "../gap-analysis";

/** One answer as it was. Its owner is an id: a name belongs to the person and may be erased. */
export interface FrozenAnswer {
  readonly criterion: string;
  readonly value: string | null;
  readonly reason: string | null;
  readonly note: string | null;
  readonly ownerId: string | null;
  readonly targetOn: string | null;
}

/** What is stored, and never written again. */
export interface FrozenAssessment {
  readonly editionId: string;
  readonly answers: readonly FrozenAnswer[];
  /** Criteria with current evidence, on the day that the snapshot was taken. */
  readonly evidenced: readonly string[];
  /** Criteria that an earlier cycle had carried, and that nobody had confirmed. */
  readonly waiting: readonly string[];
  readonly total: Tally;
  /** In the order of the edition's sections. */
  readonly sections: readonly Tally[];
}

/** Computes the figures once and keeps them beside what they were computed from. */
export function freeze(edition: CompiledEdition, answers: readonly FrozenAnswer[], cycle: Cycle): FrozenAssessment {
  const { total, sections } = gapAnalysis(edition, cycle);
  return {
    editionId: edition.edition.id,
    answers,
    evidenced: [...cycle.evidenced].sort(),
    waiting: [...cycle.waiting].sort(),
    total,
    sections,
  };
}

/** What was recorded then, as comparisons read it. */
export function cycleOf({ answers, evidenced, waiting }: FrozenAssessment): Cycle {
  const values = answers.flatMap(({ criterion, value }) => (value === null ? [] : [[criterion, value] as const]));
  return { values: new Map(values), evidenced: new Set(evidenced), waiting: new Set(waiting) };
}
