// What an item may still be attached to: the open assessments of its owner, and of one of them the criteria it does not support yet.
import { wordsOf } from "../domain/evidence-list";
import { compileEdition } from "../domain/gap-analysis";
import type { CriteriaToPick } from "../domain/view/evidence";
import { listSupports } from "../models/attachments.server";
import type { Assessment } from "../models/assessments.server";
import { getEdition } from "../models/editions.server";
import type { Evidence } from "../models/evidence.server";
import { listOwnServices } from "../models/network.server";
import type { Scope } from "../models/scope.server";
import { reading } from "../models/transaction.server";
import { criteriaToPick, listOpenAssessments } from "./criteria-picks.server";

export interface EvidenceAttaching {
  /** The open assessments to choose from. */
  readonly assessments: readonly { readonly id: string; readonly label: string }[];
  /** `null` where none is open. */
  readonly picks: CriteriaToPick | null;
  /** Criteria of the chosen assessment that it supports already. */
  readonly supported: readonly string[];
  readonly criteria: number;
  /** How many criteria of the assessment the words leave to tick. */
  readonly shown: number;
}

/** The open assessments that an item of this owner may support. */
export async function listAttachable(scope: Scope, evidence: Evidence): Promise<readonly Assessment[]> {
  if (evidence.trustId === null) return listOpenAssessments(scope, null);
  const services = (await listOwnServices(scope)).filter(({ trustId }) => trustId === evidence.trustId);
  const open: Assessment[] = [];
  for (const service of services) open.push(...(await listOpenAssessments(scope, service.id)));
  return open;
}

/** The criteria to tick, narrowed by words of their code, title or text. */
export async function readEvidenceAttaching(
  scope: Scope,
  evidence: Evidence,
  wanted: string | null,
  words: string,
): Promise<EvidenceAttaching> {
  return reading(scope, async (at) => {
    const open = await listAttachable(at, evidence);
    const assessments = open.map(({ id, title, subjectName }) => ({ id, label: `${title}, ${subjectName}` }));
    const assessment = open.find(({ id }) => id === wanted) ?? open[0];
    const edition = assessment && (await getEdition(at, assessment.editionId));
    if (assessment === undefined || edition === undefined) {
      return { assessments, picks: null, supported: [], criteria: 0, shown: 0 };
    }
    const supports = await listSupports(at, evidence);
    const supported = supports.filter(({ assessmentId }) => assessmentId === assessment.id);
    const already = new Set(supported.map(({ criterion }) => criterion));
    const { criteria } = compileEdition(edition);
    const wantedWords = wordsOf(words);
    const matching = new Set(
      criteria
        .filter(({ criterion, statement }) => {
          const text = `${criterion.code} ${criterion.title ?? ""} ${statement.title} ${criterion.text}`.toLowerCase();
          return wantedWords.every((word) => text.includes(word));
        })
        .map(({ criterion }) => criterion.code),
    );
    const picks = criteriaToPick(assessment, edition, ({ code }) => matching.has(code) && !already.has(code));
    return {
      assessments,
      picks,
      supported: [...already],
      criteria: criteria.length,
      shown: picks.sections.reduce((sum, section) => sum + section.criteria.length, 0),
    };
  });
}
