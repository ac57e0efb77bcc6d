// A consultation as its page and the document's page show it: the draft, each trust's position, and the comments.
import { formatDate } from "../../domain/dates";
import type { ConsultationPanelView, OwnPosition, PositionRow } from "../../domain/documents/consultation-views";
import { londonDate } from "../../domain/london";
import { can } from "../../domain/permissions";
import { paths } from "../../http/paths";
import { getConsultation, listConsultations, type Consultation } from "../../models/documents/consultations.server";
import { getVersion, type DocumentPlace } from "../../models/documents/documents.server";
import { groupSubject, type Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";
import { listTrusts, type TrustName } from "../../models/trusts.server";
import { renderMarkdown } from "../markdown.server";
import { ownTrustId } from "./adoption.server";
import { commentViews, countsOf, positionRows, standingText } from "./consultation-present";

/** How many comments the document's own page shows. */
const fewComments = 3;

/** Whether this person states the position of a trust: as its quality lead, or on its behalf. */
export function mayStatePosition(scope: Scope, trustId: string): boolean {
  const subject = { networkId: scope.networkId, trustId };
  const { actor } = scope;
  if (actor === null) return false;
  return can(actor, "document.respond", subject) || can(actor, "document.respond-on-behalf", subject);
}

/** Those who write in the group comment on its drafts, and so do quality leads and contributors of the trusts that are asked. */
export function mayComment(scope: Scope, document: DocumentPlace, { trusts }: Consultation): boolean {
  const { actor } = scope;
  if (actor === null) return false;
  if (can(actor, "group.post", groupSubject(scope, document.group))) return true;
  const asked = new Set(trusts.map(({ id }) => id));
  return actor.roles.some(
    ({ role, placeId }) => (role === "quality-lead" || role === "contributor") && asked.has(placeId),
  );
}

/** The trust that a comment is shown with: the one at which its writer works; `undefined` for people of no trust. */
export async function commentingTrust(scope: Scope): Promise<TrustName | undefined> {
  const own = ownTrustId(scope);
  return own === null ? undefined : (await listTrusts(scope)).find(({ id }) => id === own);
}

/** Keepers decide comments until the version goes to approval. */
function mayDecide({ mayKeep, inMaking }: DocumentPlace, { versionId }: Consultation): boolean {
  return mayKeep && inMaking?.id === versionId && inMaking.state !== "approval";
}

/** The consultation of the version in the making, or else of the current one; `null` where there was none. */
export async function findPanelConsultation(scope: Scope, document: DocumentPlace) {
  for (const version of [document.inMaking, document.current]) {
    if (version === null) continue;
    const consultation = await getConsultation(scope, document, version.words);
    if (consultation !== undefined) return { version, consultation };
  }
  return null;
}

/** The panel of a document's page; `null` where no consultation is in sight. */
export async function readConsultationPanel(
  scope: Scope,
  document: DocumentPlace,
): Promise<ConsultationPanelView | null> {
  return reading(scope, async (at) => {
    const found = await findPanelConsultation(at, document);
    if (found === null) return null;
    const { version, consultation } = found;
    const address = { id: document.id, words: version.words };
    const rows = positionRows(consultation, address, (trustId) => mayStatePosition(at, trustId));
    const comments = commentViews(consultation, address, false);
    return {
      version: version.words,
      question: consultation.question,
      isOpen: consultation.isOpen,
      standing: standingText(consultation),
      counts: countsOf(consultation),
      asked: rows.length,
      href: paths.consultation(document.id, version.words),
      own: consultation.isOpen ? ownOf(at, rows) : null,
      comments: comments.slice(0, fewComments),
      commentCount: comments.length,
      undecided: comments.filter(({ outcome }) => outcome === null).length,
    };
  });
}

function ownOf(scope: Scope, rows: readonly PositionRow[]): OwnPosition | null {
  const row = rows.find(({ trustId }) => trustId === ownTrustId(scope));
  return row === undefined ? null : { short: row.short, position: row.position, href: row.href };
}

/** What the page of one consultation shows. */
export async function readConsultationPage(
  scope: Scope,
  document: DocumentPlace,
  words: string,
  consultation: Consultation,
) {
  return reading(scope, async (at) => {
    const version = await getVersion(at, document, words);
    const address = { id: document.id, words };
    const rows = positionRows(consultation, address, (trustId) => mayStatePosition(at, trustId));
    const comments = commentViews(consultation, address, mayDecide(document, consultation));
    const ownTrust = await commentingTrust(at);
    const rounds = (await listConsultations(at, document)).filter(
      ({ id, versionId }) => versionId === consultation.versionId && id !== consultation.id,
    );
    return {
      document: { id: document.id, title: document.title, group: document.group.name },
      version: words,
      question: consultation.question,
      isOpen: consultation.isOpen,
      isClosed: consultation.closedAt !== null,
      standing: standingText(consultation),
      opened: formatDate(londonDate(consultation.openedAt)),
      draft: {
        html: version?.body == null ? null : renderMarkdown(version.body),
        file: version?.file == null ? null : { name: version.file.name, href: paths.versionFile(document.id, words) },
        changeNote: version?.changeNote ?? "",
        compareHref:
          document.current === null || document.current.words === words
            ? null
            : paths.documentCompare(document.id, { from: document.current.words, to: words }),
      },
      counts: countsOf(consultation),
      rows,
      comments,
      own: consultation.isOpen ? ownOf(at, rows) : null,
      earlier: rounds.map((round) => ({
        id: round.id,
        question: round.question,
        standing: standingText(round),
        counts: countsOf(round),
        comments: commentViews(round, address, mayDecide(document, round)),
      })),
      mayKeep: document.mayKeep,
      mayComment: consultation.isOpen && mayComment(at, document, consultation),
      commentTrust: ownTrust?.shortName ?? null,
    };
  });
}
