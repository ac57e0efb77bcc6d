// What happened to one answer, in words, newest first: its changes, and evidence attached to it and detached.
import { describeChange } from "../domain/change";
import type { HistoryShown } from "../domain/view/criterion-page";
import { listAnswerHistory } from "../models/answers.server";
import type { Assessment } from "../models/assessments.server";
import { listAttachmentEvents } from "../models/workspace.server";
import type { Scope } from "../models/scope.server";
import type { Edition } from "../standards/types";

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
    const phrases = describeChange(edition.scale, changes[index + 1], change);
    return {
      key: `answer-${change.version}`,
      what: phrases.length === 0 ? ["Saved without a change"] : phrases,
      byName: change.recordedByName,
      at: change.recordedAt,
      onBehalfOf: change.onBehalf ? assessment.trustShortName : null,
    };
  });
  const attached = events.map(({ id, title, did, at, byName }): HistoryShown => ({
    key: id,
    what: [`Evidence ${did}: ${title}`],
    byName,
    at,
    onBehalfOf: null,
  }));
  const all = [...answered, ...attached].toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  return { entries: all.slice(0, limit), hasMore: all.length > limit };
}
