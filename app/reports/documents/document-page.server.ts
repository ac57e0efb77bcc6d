// The page of one document: the version that holds today with what stands around it.
import type {
  DocumentHeadView,
  DocumentPageView,
  PageAddress,
  VersionCallView,
} from "../../domain/documents/document-views";
import { harmonisingKinds } from "../../domain/documents/adoption";
import { documentKindWords, documentStateWords } from "../../domain/documents/document-list";
import { formatDate } from "../../domain/dates";
import { criterionTitle, findCriterion } from "../../domain/find-criterion";
import { londonDate } from "../../domain/london";
import { plural } from "../../domain/view/figures";
import { paths } from "../../http/paths";
import { listApprovals } from "../../models/documents/approvals.server";
import { listDocumentEvents } from "../../models/documents/document-events.server";
import type { DocumentPlace, VersionRow } from "../../models/documents/documents.server";
import { listProposals } from "../../models/documents/proposals.server";
import { getEdition } from "../../models/editions.server";
import type { Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";
import { versionCall } from "./version-call";
import { readShown, versionLines } from "./versions.server";

/** What is shown of a document that was found in sight. */
export async function readDocumentPage(scope: Scope, document: DocumentPlace): Promise<DocumentPageView> {
  return reading(scope, async (at) => {
    const { current, inMaking, versions } = document;
    const wasPublished = versions.some(({ publishedAt }) => publishedAt !== null);
    const shown = current ?? (wasPublished ? null : inMaking);
    const proposals = await listProposals(at, document);
    return {
      ...headOf(document),
      ...reviewOf(at, document),
      shown: shown && (await readShown(at, document, shown)),
      call: await callOf(at, document, shown, wasPublished),
      inMaking: inMaking === null || inMaking === shown ? null : makingOf(document, inMaking),
      wasPublished,
      about: await aboutOf(at, document),
      versions: versionLines(document),
      proposals: { open: proposals.filter(({ outcome }) => outcome === null).length, all: proposals.length },
      mayKeep: document.mayKeep,
    };
  });
}

/** What heads each page of a document. */
export function headOf({ id, title, kind, group }: DocumentPlace): DocumentHeadView {
  return {
    id,
    title,
    kind: documentKindWords[kind],
    isReferenceCopy: harmonisingKinds.some((each) => each === kind),
    group: { slug: group.slug, name: group.name },
  };
}

function reviewOf(scope: Scope, { current, reviewOn }: DocumentPlace) {
  return {
    review: reviewOn && formatDate(reviewOn),
    isReviewOverdue: current !== null && reviewOn !== null && reviewOn < scope.today,
  };
}

function makingOf(document: DocumentPlace, { words, state }: VersionRow) {
  return {
    label: `Version ${words}`,
    href: paths.documentVersion(document.id, words),
    state: documentStateWords[state],
  };
}

async function callOf(
  scope: Scope,
  document: DocumentPlace,
  shown: VersionRow | null,
  wasPublished: boolean,
): Promise<VersionCallView | null> {
  const context = { documentId: document.id, current: document.current?.words ?? null, withdrawnFor: null };
  if (shown !== null) return versionCall(shown, context);
  const last = document.versions.find(({ publishedAt }) => publishedAt !== null);
  if (!wasPublished || last === undefined) {
    return {
      title: "Nothing to read yet",
      words: "A first version is being written. It is shown here when trusts are asked about it.",
      link: null,
    };
  }
  return {
    title: "Withdrawn, do not use",
    words: `No version of this document is current.${await withdrawalWords(scope, document)}`,
    link: { label: `Version ${last.words} as a record`, href: paths.documentVersion(document.id, last.words) },
  };
}

/** " It was withdrawn on 3 May 2024: replaced by national guidance." */
async function withdrawalWords(scope: Scope, document: DocumentPlace): Promise<string> {
  const event = await findWithdrawal(scope, document);
  if (event === undefined) return "";
  return ` It was withdrawn on ${formatDate(londonDate(event.at))}: ${event.detail.replace(/\.\s*$/, "")}.`;
}

/** The last withdrawal of a document, with its reason. */
export async function findWithdrawal(scope: Scope, document: DocumentPlace) {
  return (await listDocumentEvents(scope, document)).find(({ did }) => did === "withdrawn");
}

async function aboutOf(scope: Scope, document: DocumentPlace): Promise<DocumentPageView["about"]> {
  const { current, owner, asksAcknowledgement, tags } = document;
  return {
    owner: owner ?? "Nobody yet",
    published: current?.publishedAt == null ? null : formatDate(londonDate(current.publishedAt)),
    approved: current && (await approvedBy(scope, document, current)),
    acknowledgement: asksAcknowledgement ? "Staff are asked to say that they have read it" : null,
    tags: tags.map(({ tag }) => tag),
    supports: await supportsOf(scope, document),
  };
}

async function approvedBy(scope: Scope, document: DocumentPlace, version: VersionRow): Promise<PageAddress | null> {
  const approvals = (await listApprovals(scope, document, version)).filter(({ decision }) => decision === "approved");
  if (approvals.length === 0) return null;
  return { label: `By ${plural(approvals.length, "approver")}`, href: paths.approval(document.id, version.words) };
}

async function supportsOf(scope: Scope, document: DocumentPlace): Promise<readonly PageAddress[]> {
  const supports: PageAddress[] = [];
  for (const { kind, withinId, code } of document.links) {
    if (kind === "objective") supports.push({ label: `Plan objective ${code}`, href: paths.plan() });
    if (kind === "matrix-item") supports.push({ label: `Maturity matrix, ${code}`, href: paths.maturity() });
    const edition = kind === "criterion" ? await getEdition(scope, withinId) : undefined;
    const placed = edition && findCriterion(edition, code);
    if (edition === undefined || placed === undefined) continue;
    supports.push({
      label: `${code} ${criterionTitle(placed)}`,
      href: `${paths.editionSection(edition.id, placed.section.code)}#c-${code}`,
    });
  }
  return supports;
}
