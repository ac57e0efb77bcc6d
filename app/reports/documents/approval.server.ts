// Approval as its page and the document's page show it, and what a keeper of the document does next.
import type { ApprovalPanelView, ApproverRow, NextStepView } from "../../domain/documents/approval-views";
import { formatMoment } from "../../domain/london";
import { plural } from "../../domain/view/figures";
import { paths } from "../../http/paths";
import { listApprovals, readConsulted } from "../../models/documents/approvals.server";
import { getConsultation } from "../../models/documents/consultations.server";
import type { DocumentPlace, VersionRow } from "../../models/documents/documents.server";
import type { Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";
import { standingText } from "./consultation-present";
import { nextStepOf } from "./next-step";

type Approvals = Awaited<ReturnType<typeof listApprovals>>;

/** The approvers of the newest round, as lines. */
export function approverRows(scope: Scope, approvals: Approvals): readonly ApproverRow[] {
  return approvals.map(({ personId, name, decision, note, decidedAt }) => ({
    personId,
    name,
    decision: decision ?? "not decided",
    note,
    decidedAt: decidedAt && formatMoment(decidedAt),
    isMe: personId === scope.actor?.personId,
  }));
}

export function countApproved(approvals: Approvals): number {
  return approvals.filter(({ decision }) => decision === "approved").length;
}

/** The panel of a document's page: the version in the making, or else the current one; `null` where nobody was asked. */
export async function readApprovalPanel(scope: Scope, document: DocumentPlace): Promise<ApprovalPanelView | null> {
  return reading(scope, async (at) => {
    for (const version of [document.inMaking, document.current]) {
      if (version === null || isBackInDraft(version)) continue;
      const approvals = await listApprovals(at, document, version);
      if (approvals.length > 0) return approvalView(at, document, version, approvals);
    }
    return null;
  });
}

/** What was decided about a version that went back no longer counts. */
function isBackInDraft({ state }: VersionRow): boolean {
  return state === "draft" || state === "consultation";
}

/** What is shown of one version's approval. */
export function approvalView(
  scope: Scope,
  document: DocumentPlace,
  version: VersionRow,
  approvals: Approvals,
): ApprovalPanelView {
  const approvers = approverRows(scope, approvals);
  const approved = countApproved(approvals);
  const mine = approvers.find(({ isMe }) => isMe);
  return {
    version: version.words,
    href: paths.approval(document.id, version.words),
    needed: document.approvalsNeeded,
    approved,
    standing: isBackInDraft(version)
      ? "It went back to draft: approval is asked for anew"
      : `${approved} of ${plural(document.approvalsNeeded, "approval")} given`,
    approvers,
    isAsked: version.state === "approval" && mine?.decision === "not decided",
  };
}

/** What the keeper of a document does next; `null` for everybody else. */
export async function readNextStep(scope: Scope, document: DocumentPlace): Promise<NextStepView | null> {
  if (!document.mayKeep) return null;
  return reading(scope, async (at) => {
    const { inMaking } = document;
    const consultation = inMaking && (await getConsultation(at, document, inMaking.words));
    const consulted = inMaking && (await readConsulted(at, document, inMaking));
    const approvals = inMaking === null ? [] : await listApprovals(at, document, inMaking);
    return nextStepOf({
      ...document,
      consultation: consultation
        ? {
            isOpen: consultation.isOpen,
            isClosed: consultation.closedAt !== null,
            standing: standingText(consultation),
            asked: consultation.trusts.length,
            replied: consultation.trusts.filter(({ position }) => position !== null).length,
            undecided: consulted?.undecided ?? 0,
          }
        : null,
      approved: countApproved(approvals),
      needed: document.approvalsNeeded,
    });
  });
}
