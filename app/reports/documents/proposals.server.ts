// Proposals to change a document, as lines: the open ones first, then what became of the others.
import { formatMoment } from "../../domain/london";
import { paths } from "../../http/paths";
import type { DocumentPlace } from "../../models/documents/documents.server";
import { listProposals } from "../../models/documents/proposals.server";
import type { Scope } from "../../models/scope.server";

/** What the page of proposals shows. */
export async function readProposals(scope: Scope, document: DocumentPlace) {
  const proposals = (await listProposals(scope, document)).map((proposal) => ({
    id: proposal.id,
    words: proposal.words,
    thread: { title: proposal.threadTitle, href: paths.thread(proposal.threadId) },
    who: `${proposal.by}, ${formatMoment(proposal.at)}`,
    outcome: proposal.outcome,
    outcomeWords: proposal.outcomeWords,
    settled: proposal.settledAt === null ? null : `${proposal.settledBy ?? ""}, ${formatMoment(proposal.settledAt)}`,
    version: proposal.version,
    href: paths.proposal(document.id, proposal.threadId),
  }));
  return {
    document: { id: document.id, title: document.title, group: document.group },
    mayKeep: document.mayKeep,
    open: proposals.filter(({ outcome }) => outcome === null),
    settled: proposals.filter(({ outcome }) => outcome !== null),
  };
}
