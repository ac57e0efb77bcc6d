// An assessment as a progress workbook: its answers, who may own them, and the versions that tell later what changed.
import { progressBook } from "../../domain/workbook/progress-workbook";
import type { Book } from "../../domain/workbook/book";
import { listAnswers } from "../../models/answers.server";
import { getAssessment } from "../../models/assessments.server";
import { getEdition } from "../../models/editions.server";
import type { Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";
import { listPossibleOwners } from "../criterion-page.server";

/** `undefined` for an assessment out of sight. */
export async function readProgressBook(
  scope: Scope,
  slug: string,
  id: string,
  isDemonstration: boolean,
): Promise<{ readonly book: Book; readonly name: string } | undefined> {
  return reading(scope, async (at) => {
    const assessment = await getAssessment(at, slug, id);
    const edition = assessment && (await getEdition(at, assessment.editionId));
    if (assessment === undefined || edition === undefined) return undefined;
    const answers = await listAnswers(at, assessment);
    const possible = await listPossibleOwners(at, assessment);
    const others = [...answers.values()].flatMap(({ ownerId, ownerName }) =>
      ownerId === null || possible.some((each) => each.id === ownerId)
        ? []
        : [[ownerId, `${ownerName ?? "Somebody"} (no longer here)`] as const],
    );
    const owners = [...possible, ...[...new Map(others)].map(([ownerId, name]) => ({ id: ownerId, name }))];
    const book = progressBook(edition, {
      assessmentId: assessment.id,
      subjectName: assessment.subjectName,
      madeAt: at.at,
      answers,
      owners,
      isDemonstration,
    });
    return { book, name: `workbook-${slug}-${edition.id}-${at.today}` };
  });
}
