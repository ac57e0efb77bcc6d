// How a consultation is shown: the same rows for its page, for the document's page and for files.
import { formatDate } from "../../domain/dates";
import type { CommentView, PositionCount, PositionRow } from "../../domain/documents/consultation-views";
import { consultationPositions, countResponses } from "../../domain/documents/life-cycle";
import { formatMoment, londonDate } from "../../domain/london";
import { paths } from "../../http/paths";
import type { Consultation } from "../../models/documents/consultations.server";

export const noReply = "no reply";

/** A version of a document as addresses name it. */
export interface VersionAddress {
  readonly id: string;
  readonly words: string;
}

/** Counts in the order of the positions, the silent last. */
export function countsOf({ trusts }: Pick<Consultation, "trusts">): readonly PositionCount[] {
  const counts = countResponses(
    trusts.map(({ id }) => id),
    trusts.flatMap(({ id, position }) => (position === null ? [] : [{ trustId: id, position }])),
  );
  return [...consultationPositions, noReply].map((word) => ({ word, count: counts[word as keyof typeof counts] }));
}

/** "Closes 3 May 2024", "Closed 3 May 2024"; a day that passed closes it for answers even where nobody closed it. */
export function standingText({
  isOpen,
  closesOn,
  closedAt,
}: Pick<Consultation, "isOpen" | "closesOn" | "closedAt">): string {
  if (isOpen) return `Closes ${formatDate(closesOn)}`;
  return `Closed ${formatDate(closedAt === null ? closesOn : londonDate(closedAt))}`;
}

/** Every trust that was asked, by short name; `mayState` says for which of them this person may give a position now. */
export function positionRows(
  { trusts, isOpen }: Pick<Consultation, "trusts" | "isOpen">,
  document: VersionAddress,
  mayState: (trustId: string) => boolean,
): readonly PositionRow[] {
  return trusts
    .toSorted((a, b) => a.short.localeCompare(b.short, "en-GB"))
    .map(({ id, short, name, position, note, at, by, onBehalf }) => ({
      trustId: id,
      short,
      name,
      position: position ?? noReply,
      note,
      on: at && formatDate(londonDate(at)),
      by,
      onBehalf,
      href:
        isOpen && mayState(id) ? paths.consultationPosition(document.id, document.words, short.toLowerCase()) : null,
    }));
}

/** Comments in the order in which they came, each beside what its trust says of the whole. */
export function commentViews(
  { trusts, comments }: Pick<Consultation, "trusts" | "comments">,
  document: VersionAddress,
  mayDecide: boolean,
): readonly CommentView[] {
  const byTrust = new Map(trusts.map((trust) => [trust.id, trust]));
  return comments.map((comment) => ({
    id: comment.id,
    trust: comment.trust && { short: comment.trust.short, name: comment.trust.name },
    position: comment.trust === null ? null : (byTrust.get(comment.trust.id)?.position ?? null),
    aboutPart: comment.aboutPart,
    words: comment.words,
    who: [comment.by, comment.trust?.short, formatMoment(comment.at)].filter(Boolean).join(", "),
    outcome: comment.outcome,
    outcomeText: outcomeText(comment),
    decided: comment.decidedAt === null ? null : `${comment.decidedBy ?? ""}, ${formatMoment(comment.decidedAt)}`,
    decideHref: mayDecide ? paths.commentDecision(document.id, document.words, comment.id) : null,
  }));
}

function outcomeText({ outcome, outcomeWords }: Consultation["comments"][number]): string | null {
  if (outcome === null) return null;
  const word = outcome === "adopted" ? "Adopted." : "Not adopted.";
  return outcomeWords === null ? word : `${word} ${outcomeWords}`;
}
