// What a keeper of a document does next, from what stands: pure, so that each step is a case of a table.
import { formatDate, type IsoDate } from "../../domain/dates";
import type { NextStepView } from "../../domain/documents/approval-views";
import { plural } from "../../domain/view/figures";
import { paths } from "../../http/paths";
import type { VersionRow } from "../../models/documents/documents.server";

export interface NextStepFacts {
  readonly id: string;
  readonly inMaking: Pick<VersionRow, "words" | "state" | "form" | "file" | "fileHidden" | "material"> | null;
  readonly current: Pick<VersionRow, "words" | "state"> | null;
  readonly reviewOn: IsoDate | null;
  /** The newest consultation of the version in the making. */
  readonly consultation: {
    readonly isOpen: boolean;
    /** Whether somebody closed it: one whose last day has passed waits for that. */
    readonly isClosed: boolean;
    readonly standing: string;
    readonly asked: number;
    readonly replied: number;
    readonly undecided: number;
  } | null;
  readonly approved: number;
  readonly needed: number;
}

/** One main act and what else is possible now, for those who keep the document. */
export function nextStepOf(facts: NextStepFacts): NextStepView {
  const { inMaking } = facts;
  if (inMaking === null) return withoutDraft(facts);
  if (inMaking.state === "approval") return inApproval(facts, inMaking.words);
  if (facts.consultation?.isClosed === false) return inConsultation(facts.id, inMaking.words, facts.consultation);
  if ((facts.consultation?.undecided ?? 0) > 0) {
    return toDecide(facts.id, inMaking.words, facts.consultation?.undecided ?? 0);
  }
  return inDraft(facts, inMaking);
}

function withoutDraft({ id, current, reviewOn }: NextStepFacts): NextStepView {
  const newVersion = { label: "Start a new version", href: paths.documentNewVersion(id) };
  if (current === null) {
    const words = "No version is current, so nobody is told to work to it.";
    return { title: "Next step", words, main: newVersion, others: [] };
  }
  const review = { label: "Review it", href: paths.review(id) };
  const withdraw = { label: "Withdraw it", href: paths.withdraw(id) };
  if (current.state === "under-review") {
    return {
      title: "Next step",
      words: `Version ${current.words} is under review. Confirm it as it is, or start a new version.`,
      main: { label: "Confirm the review", href: paths.review(id) },
      others: [newVersion, withdraw],
    };
  }
  return {
    title: "Next step",
    words: `Version ${current.words} is current. ${reviewOn === null ? "It has no review date." : `Review it by ${formatDate(reviewOn)}.`}`,
    main: null,
    others: [newVersion, review, withdraw],
  };
}

function inDraft({ id, consultation }: NextStepFacts, version: NonNullable<NextStepFacts["inMaking"]>): NextStepView {
  const change =
    version.form === "file"
      ? { label: "Replace the file", href: paths.draftFile(id) }
      : { label: "Change the draft", href: paths.documentEdit(id) };
  if (version.fileHidden === true || version.file?.held === true) {
    const words =
      "The file of this draft is held, because it may hold patient data. It goes no further until it is replaced or released.";
    return { title: `Draft ${version.words}`, words, main: change, others: [] };
  }
  const consult = { label: "Open a consultation", href: paths.consultationNew(id) };
  const approve = { label: "Ask for approval", href: paths.approvalNew(id) };
  if (consultation !== null) {
    const words = `${consultation.standing}, and every comment is decided. Change the draft as decided, then ask for approval.`;
    return {
      title: `Draft ${version.words}`,
      words,
      main: approve,
      others: [change, { ...consult, label: "Consult again" }],
    };
  }
  const words = version.material
    ? "Ask the trusts what they say of it before it is approved."
    : "Nothing material changes, so it may go to approval without a consultation.";
  const [main, other] = version.material ? [consult, approve] : [approve, consult];
  return { title: `Draft ${version.words}`, words, main, others: [change, other] };
}

function inConsultation(
  id: string,
  words: string,
  { isOpen, standing, asked, replied, undecided }: NonNullable<NextStepFacts["consultation"]>,
): NextStepView {
  const read = { label: "Positions and comments", href: paths.consultation(id, words) };
  const close = { label: "Close it", href: paths.consultationClose(id, words) };
  const waiting = undecided === 0 ? "" : ` ${plural(undecided, "comment")} to decide.`;
  return {
    title: `Draft ${words} in consultation`,
    words: `${standing}. ${replied} of ${plural(asked, "trust")} ${replied === 1 ? "has" : "have"} replied.${waiting}`,
    main: isOpen ? read : close,
    others: [{ label: "Extend it", href: paths.consultationExtend(id, words) }, isOpen ? close : read],
  };
}

function toDecide(id: string, words: string, undecided: number): NextStepView {
  return {
    title: `Draft ${words}`,
    words: `The consultation is closed. ${plural(undecided, "comment")} ${undecided === 1 ? "waits" : "wait"} for a decision: each is adopted, or gets a reason.`,
    main: { label: "Decide the comments", href: paths.consultation(id, words) },
    others: [],
  };
}

function inApproval({ id, approved, needed }: NextStepFacts, words: string): NextStepView {
  const back = { label: "Return it to draft", href: paths.returnToDraft(id) };
  const isMet = approved >= needed;
  const approvals = { label: "Approvals", href: paths.approval(id, words) };
  return {
    title: `Version ${words} in approval`,
    words: `${approved} of ${plural(needed, "approval")} given. ${isMet ? "It can be published." : "Those who have not decided are reminded."}`,
    main: isMet ? { label: `Publish version ${words}`, href: paths.publish(id) } : approvals,
    others: isMet ? [approvals, back] : [back],
  };
}
