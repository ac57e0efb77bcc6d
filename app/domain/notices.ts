// The kinds of notice, in the words of the page where a person says how each should reach them.

export const noticeKinds = {
  mention: { label: "Somebody mentions you", timing: "at-once" },
  reply: { label: "Replies in threads that you follow", timing: "daily" },
  "thread-report": { label: "Posts reported to you as chair", timing: "at-once" },
  meeting: { label: "Meetings called, moved or cancelled", timing: "at-once" },
  action: { label: "Actions given to you, and when they are due", timing: "daily" },
  consultation: { label: "Drafts that your trust is asked about", timing: "daily" },
  approval: { label: "Versions that you are asked to approve", timing: "at-once" },
  document: { label: "Documents published, superseded or withdrawn", timing: "daily" },
  "document-review": { label: "Reviews of documents that you own", timing: "daily" },
  acknowledgement: { label: "Documents that you are asked to read", timing: "daily" },
  evidence: { label: "Evidence to renew", timing: "daily" },
  finding: { label: "Findings of assessors, and when they are due", timing: "daily" },
  query: { label: "Queries to answer, and answers to your queries", timing: "daily" },
  guest: { label: "Assessments that you are invited to read", timing: "at-once" },
  survey: { label: "Surveys that your trust is asked to answer", timing: "daily" },
  "held-file": { label: "Files that are held or released", timing: "at-once" },
  sharing: { label: "What trusts share: requests to your trust, and replies", timing: "at-once" },
  membership: { label: "Groups that you join or leave", timing: "daily" },
  "round-up": { label: "The weekly round-up", timing: "at-once" },
} as const satisfies Record<string, { readonly label: string; readonly timing: NoticeTiming }>;

export type NoticeKind = keyof typeof noticeKinds;

/** How a kind reaches a person by mail. In the portal it always shows. */
export type NoticeTiming = "at-once" | "daily" | "weekly" | "off";

/** What a notice is about: asked again, before it is mailed, whether the person may still see it. */
export interface NoticeSubject {
  readonly kind:
    | "thread"
    | "meeting"
    | "action"
    | "work-item"
    | "document"
    | "evidence"
    | "finding"
    | "query"
    | "assessment"
    | "survey"
    | "group"
    | "contact-request"
    | "held-file"
    | "file-report"
    | "round-up";
  readonly id: string;
}

export interface NewNotice {
  readonly personId: string;
  readonly kind: NoticeKind;
  /** One line of plain text: "MRI SIG meets on 3 May 2024 at 2pm". */
  readonly title: string;
  /** A sentence or two of plain text, or empty. */
  readonly body: string;
  /** A path of the portal. */
  readonly address: string;
  readonly subject: NoticeSubject;
  /** The same key for the same person is told once, whatever happens: "meeting:ID:moved:3". */
  readonly onceKey: string;
}
