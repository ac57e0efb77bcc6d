// What a service declares about itself, over time, beside how far its answers are; and the awards that are known of it.
import { compileEdition, gapAnalysis } from "../domain/gap-analysis";
import { declarationOn } from "../domain/stages";
import { mismatchText, type StagePage } from "../domain/view/stage";
import { listAwards } from "../models/awards/awards.server";
import { listAssessments } from "../models/assessments.server";
import { getEdition } from "../models/editions.server";
import { readRecorded } from "../models/gap-analysis.server";
import type { ServiceRow } from "../models/network.server";
import type { Scope } from "../models/scope.server";
import { listServiceDeclarations } from "../models/stages.server";
import { reading } from "../models/transaction.server";
import { stageScale } from "../standards/registry";

/** The page's content, for a service that the caller found within sight. */
export async function readStagePage(scope: Scope, service: ServiceRow): Promise<StagePage> {
  return reading(scope, async (at) => {
    const declarations = await listServiceDeclarations(at, service);
    const held = declarationOn(declarations, at.today);
    const step = held === null ? undefined : named(held.stage);
    const awards = (await listAwards(at)).filter(({ serviceId }) => serviceId === service.id);
    return {
      scale: stageScale,
      current: held === null || step === undefined ? null : { ...step, declaredOn: held.declaredOn },
      mismatch: held === null ? null : await readMismatch(at, service, held.stage),
      declarations: declarations.map(({ serviceId: _, ...each }) => ({
        ...each,
        title: named(each.stage)?.title ?? "",
      })),
      awards: awards.map(({ serviceId: _, ...award }) => award),
    };
  });
}

function named(stage: number) {
  const step = stageScale.stages.find(({ number }) => number === stage);
  return step && { number: step.number, title: step.title, meaning: step.meaning };
}

/** Against the assessment that was started last. */
async function readMismatch(scope: Scope, service: ServiceRow, stage: number): Promise<string | null> {
  const [assessment] = await listAssessments(scope, service.id);
  const edition = assessment && (await getEdition(scope, assessment.editionId));
  if (assessment === undefined || edition === undefined) return null;
  const [recorded] = await readRecorded(scope, [assessment.id], scope.today);
  if (recorded === undefined) return null;
  const { total } = gapAnalysis(compileEdition(edition), recorded);
  return mismatchText(stageScale, stage, total, assessment.title);
}

/** The declarations as a file, newest first. */
export function declarationsTable({ declarations }: StagePage) {
  return {
    columns: ["declared on", "stage", "title", "note", "recorded by", "recorded at", "on behalf of the trust"],
    rows: declarations.map((each) => [
      each.declaredOn,
      each.stage,
      each.title,
      each.note,
      each.recordedByName,
      each.recordedAt,
      each.onBehalf ? "yes" : "no",
    ]),
  };
}
