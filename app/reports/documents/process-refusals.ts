// What a refused step of a document's life says.

export const processRefusals = {
  changed:
    "Somebody changed this after you opened the page. What you typed is still here; look at what stands now, then send it again",
  "key-used": "This form was sent before with other words. Check it and send it again",
  held: "The file of this version is held, because it may hold patient data. Replace it, or ask the QI manager to release it",
  state: "This version has moved on, so this step is no longer possible. Look at the document's page",
  "consultation-open": "Its consultation is still open. Close it first",
  undecided: "Comments wait for a decision. Each is adopted, or gets a reason, before it goes on",
  quorum: "Too few of its approvers have approved it",
  closed: "The consultation is closed, so positions and comments no longer change",
  "not-asked": "You were not asked about this version",
  "not-later": "Choose a later day than its last day now. To end it before, close it",
  "review-date": "The review date must be after today",
  reason: "Enter why",
  words: "Enter what should change, or why",
} as const;
