// What happened to one answer, in words, newest first: its changes, and evidence attached to it and detached.
import { describeChange } from "../domain/change";
import type { Instant } from "../domain/dates";
import { criterionTitle, findCriterion } from "../domain/find-criterion";
import { formatMoment } from "../domain/london";
import type { Place } from "../domain/view/assessment-pages";
import type { HistoryShown } from "../domain/view/criterion-page";
import { listAnswerHistory } from "../models/answers.server";
import { getAssessment, type Assessment } from "../models/assessments.server";
import { getEdition } from "../models/editions.server";
import { listAttachmentEvents } from "../models/answer-changes.server";
import type { Scope } from "../models/scope.server";
import { reading } from "../models/transaction.server";
import type { Edition } from "../standards/types";
import { placeOf } from "./assessment-place.server";
import type { TableOf } from "./gap-analysis-tables";

/** The last `limit` things that happened, and whether there are more. */
export async function readAnswerHistory(
  scope: Scope,
  assessment: Assessment,
  edition: Edition,
  criterion: string,
  limit: number,
): Promise<{ readonly entries: readonly HistoryShown[]; readonly hasMore: boolean }> {
  // One more than is shown: the oldest change that is shown is told by what was there before it.
  const changes = await listAnswerHistory(scope, assessment, criterion, limit + 1);
  const events = await listAttachmentEvents(scope, assessment, criterion, limit + 1);
  const answered = changes.map((change, index): HistoryShown => {
    const before = changes[index + 1];
    const phrases = describeChange(edition.scale, before, change);
    return {
      key: `answer-${change.version}`,
      ...(index > 0 && { earlierVersion: change.version }),
      what: phrases.length === 0 ? ["Saved without a change"] : phrases,
      note: change.note === (before?.note ?? null) ? null : change.note,
      byName: change.recordedByName,
      at: change.recordedAt,
      onBehalfOf: change.onBehalf ? assessment.trustShortName : null,
    };
  });
  const attached = events.map(({ id, title, did, at, byName }): HistoryShown => ({
    key: id,
    what: [`Evidence ${did}: ${title}`],
    note: null,
    byName,
    at,
    onBehalfOf: null,
  }));
  const all = [...answered, ...attached].toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  return { entries: all.slice(0, limit), hasMore: all.length > limit };
}

/** More changes than anybody makes to one answer: a page stays a page. */
const mostEntries = 500;

export interface HistoryPage {
  readonly place: Place;
  readonly section: { readonly code: string; readonly title: string };
  readonly code: string;
  readonly title: string;
  readonly entries: readonly HistoryShown[];
  readonly hasMore: boolean;
}

/** The history page of one answer, or `undefined` where it is out of sight or its edition has no such criterion. */
export async function readHistoryPage(
  scope: Scope,
  slug: string,
  id: string,
  code: string,
): Promise<HistoryPage | undefined> {
  return reading(scope, async (at) => {
    const assessment = await getAssessment(at, slug, id);
    const edition = assessment && (await getEdition(at, assessment.editionId));
    const placed = edition && findCriterion(edition, code);
    if (assessment === undefined || edition === undefined || placed === undefined) return undefined;
    return {
      place: placeOf(at, assessment, edition),
      section: { code: placed.section.code, title: placed.section.title },
      code,
      title: criterionTitle(placed),
      ...(await readAnswerHistory(at, assessment, edition, code, mostEntries)),
    };
  });
}

/** The rows of the history's file: what the page shows, one thing a row. */
export function historyTable({ place, code, entries }: HistoryPage): TableOf {
  return {
    columns: ["service", "assessment", "criterion", "when", "what", "note", "who", "on behalf of"],
    rows: entries.map(({ at, what, note, byName, onBehalfOf }) => [
      place.subjectName,
      place.assessmentTitle,
      code,
      formatMoment(at as Instant),
      what.join(". "),
      note,
      byName,
      onBehalfOf,
    ]),
  };
}
