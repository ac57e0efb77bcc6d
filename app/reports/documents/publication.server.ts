// The road to publication as its pages show it: what it rests on, who approves, when the next review is, and who is told.
import { addMonths } from "../../domain/dates";
import type { CheckView } from "../../domain/documents/approval-views";
import { canPublish } from "../../domain/documents/life-cycle";
import { plural } from "../../domain/view/figures";
import { paths } from "../../http/paths";
import { listApprovals, readConsulted } from "../../models/documents/approvals.server";
import { getConsultation } from "../../models/documents/consultations.server";
import type { DocumentPlace, VersionRow } from "../../models/documents/documents.server";
import { listGroupPeople } from "../../models/groups.server";
import type { Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";
import { readAdoption } from "./adoption.server";
import { approvalView, countApproved } from "./approval.server";

const usualReviewMonths = 24;

type Approvals = Awaited<ReturnType<typeof listApprovals>>;

/** What the page of one version's approval shows. */
export function readApprovalPage(scope: Scope, document: DocumentPlace, version: VersionRow, approvals: Approvals) {
  const mine = approvals.find(({ personId }) => personId === scope.actor?.personId);
  return {
    document: { id: document.id, title: document.title },
    approval: approvalView(scope, document, version, approvals),
    mine: mine === undefined ? null : { decision: mine.decision, note: mine.note },
    mayKeep: document.mayKeep,
    isInApproval: version.state === "approval",
    versionHref: paths.documentVersion(document.id, version.words),
  };
}

/** What the page that asks for approval shows: what has to be done first, and whom one may ask. */
export async function readApprovalRequest(scope: Scope, document: DocumentPlace) {
  return reading(scope, async (at) => {
    const { id, title, inMaking, approvalsNeeded } = document;
    const draft = inMaking?.state === "approval" ? null : inMaking;
    const people = await listGroupPeople(at, document.group);
    const checks = draft === null ? [] : checksBefore(document, draft, await consultedOf(at, document, draft));
    const last = draft === null ? [] : await listApprovals(at, document, draft);
    return {
      document: { id, title },
      version: draft && { words: draft.words, version: draft.version },
      isPossible: checks.every(({ isMet }) => isMet),
      checks,
      people: people
        .filter(({ role }) => role !== "group-guest")
        .map(({ id: person, name, role, trust, organisation }) => ({
          id: person,
          name,
          about: [roleWords[role], trust ?? organisation].filter(Boolean).join(", "),
        })),
      asked: last.map(({ personId }) => personId),
      needed: approvalsNeeded,
    };
  });
}

const roleWords = { chair: "Chair", "deputy-chair": "Deputy chair", member: "Member", "group-guest": "Guest" } as const;

/** What the page of publication shows. */
export async function readPublication(scope: Scope, document: DocumentPlace) {
  return reading(scope, async (at) => {
    const { id, title, inMaking, current, approvalsNeeded: needed } = document;
    const made = inMaking && (await standingOf(at, document, inMaking));
    return {
      document: { id, title, asksAcknowledgement: document.asksAcknowledgement },
      version: inMaking && {
        words: inMaking.words,
        version: inMaking.version,
        material: inMaking.material,
        changeNote: inMaking.changeNote,
      },
      supersedes: current?.words ?? null,
      isPossible: inMaking?.state === "approval" && made !== null && canPublish({ ...made, needed }).ok,
      checks:
        inMaking === null || made === null
          ? []
          : [...checksBefore(document, inMaking, made), approvalCheck(document, inMaking, made.approvals)],
      reviewOn: addMonths(at.today, usualReviewMonths),
    };
  });
}

interface Consulted extends Awaited<ReturnType<typeof readConsulted>> {
  readonly wasAsked: boolean;
}

async function consultedOf(scope: Scope, document: DocumentPlace, version: VersionRow): Promise<Consulted> {
  const wasAsked = (await getConsultation(scope, document, version.words)) !== undefined;
  return { ...(await readConsulted(scope, document, version)), wasAsked };
}

async function standingOf(scope: Scope, document: DocumentPlace, version: VersionRow) {
  const approvals = countApproved(await listApprovals(scope, document, version));
  return { ...(await consultedOf(scope, document, version)), approvals };
}

/** What a version rests on before it may be approved: its consultation, the comments, its file. */
function checksBefore(document: DocumentPlace, version: VersionRow, consulted: Consulted): readonly CheckView[] {
  const { consultationOpen, undecided, held, wasAsked } = consulted;
  const page = paths.consultation(document.id, version.words);
  const asked: CheckView = {
    key: "consultation",
    isMet: !consultationOpen,
    isLeftOut: !wasAsked,
    words: consultationWords(consulted, version.material),
    href: consultationOpen ? paths.consultationClose(document.id, version.words) : wasAsked ? page : null,
  };
  const decided: CheckView = {
    key: "comments",
    isMet: undecided === 0,
    words: undecided === 0 ? "Every comment is decided" : `${plural(undecided, "comment")} to decide`,
    href: page,
  };
  const file: CheckView = {
    key: "file",
    isMet: !held,
    words: held ? "Its file is held: it may hold patient data" : "Its file is not held",
    href: held ? paths.draftFile(document.id) : null,
  };
  return [asked, ...(wasAsked ? [decided] : []), ...(version.form === "file" ? [file] : [])];
}

function consultationWords({ wasAsked, consultationOpen }: Consulted, material: boolean): string {
  if (!wasAsked) return material ? "Trusts were not asked about it" : "Trusts were not asked: nothing material changes";
  return consultationOpen ? "Its consultation is not closed yet" : "Its consultation is closed";
}

function approvalCheck(document: DocumentPlace, version: VersionRow, approved: number): CheckView {
  const { id, approvalsNeeded: needed } = document;
  if (version.state !== "approval") {
    return { key: "approval", isMet: false, words: "Approval was not asked for", href: paths.approvalNew(id) };
  }
  const words = `${approved} of ${plural(needed, "approval")} given`;
  return { key: "approval", isMet: approved >= needed, words, href: paths.approval(id, version.words) };
}

/** What the page of a review shows. */
export function readReview(scope: Scope, { id, title, current, reviewOn, version }: DocumentPlace) {
  return {
    document: { id, title },
    current: current && {
      words: current.words,
      isUnderReview: current.state === "under-review",
      version: current.version,
    },
    reviewOn,
    next: addMonths(scope.today, usualReviewMonths),
    version,
  };
}

/** The positions whose trusts are told of a withdrawal. */
const usingWords: readonly string[] = ["adopted", "adapted", "under review"];

/** What the page of withdrawal shows: which trusts use the document, and so are told. */
export async function readWithdrawal(scope: Scope, document: DocumentPlace) {
  return reading(scope, async (at) => {
    const adoption = await readAdoption(at, document);
    const using = (adoption?.rows ?? []).filter(({ position }) => usingWords.includes(position));
    const { id, title, current, inMaking } = document;
    return {
      document: { id, title },
      current: current && { words: current.words, version: current.version },
      inMaking: inMaking?.words ?? null,
      using: using.map(({ short, name }) => ({ short, name })),
    };
  });
}
