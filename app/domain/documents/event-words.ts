// The steps of a document's life in words, as its history says them.

export const documentStepWords = {
  started: "Document started",
  drafted: "Draft begun",
  changed: "Draft changed",
  "consultation-opened": "Consultation opened",
  "consultation-extended": "Consultation extended",
  "position-recorded": "Position in the consultation",
  "comment-added": "Comment in the consultation",
  "comment-decided": "Comment decided",
  "consultation-closed": "Consultation closed",
  "approval-asked": "Approval asked for",
  approved: "Approved by an approver",
  "approval-declined": "Approval declined by an approver",
  "returned-to-draft": "Returned to draft",
  published: "Published",
  superseded: "Superseded",
  "review-started": "Review started",
  "review-confirmed": "Review confirmed",
  withdrawn: "Withdrawn",
  "details-changed": "Details changed",
  "adoption-recorded": "Position on adoption",
  "change-proposed": "Change proposed",
  "proposal-settled": "Proposal settled",
} as const;

export type DocumentStep = keyof typeof documentStepWords;
