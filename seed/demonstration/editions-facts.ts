// An invented checklist that the administrator brings in: as it was first sent, with its slips, and as it was put right.

const heading = [
  "section code",
  "section title",
  "statement code",
  "statement title",
  "outcome",
  "criterion code",
  "criterion text",
  "indicative evidence",
  "applies to",
];

const top = [
  ["standard", "Mobile scanner checks"],
  ["edition", "Mobile scanner checks, first edition"],
  ["assesses", "a service"],
  ["owner", "Invented for the demonstration"],
  ["licence", "Nobody's words: made up"],
];

const outcome = "Patients on a mobile unit are as safe as those in the department.";

const rows: readonly (readonly string[])[] = [
  [
    "M",
    "Before the list",
    "M.1",
    "The unit is ready",
    outcome,
    "M.1.1",
    "The unit is checked before each list.",
    "Signed checklist",
    "",
  ],
  [
    "",
    "",
    "",
    "",
    "",
    "M.1.2",
    "The way to call for help is tested before each list.",
    "Test record; contact card",
    "",
  ],
  [
    "",
    "",
    "M.2",
    "The team knows the unit",
    "Nobody works on a unit that they do not know.",
    "M.2.1",
    "Each person is shown the unit before their first list on it.",
    "Induction record",
    "",
  ],
  ["", "", "", "", "", "M.2.2", "Each person who enters the magnet room is screened.", "Screening forms", "mri"],
  [
    "N",
    "After the list",
    "N.1",
    "Images arrive",
    "Images are where they are reported.",
    "N.1.1",
    "Images of the day are checked against the list before the unit leaves.",
    "Reconciled list",
    "",
  ],
  ["", "", "", "", "", "N.1.2", "What was not done is handed over by name.", "Handover sheet", ""],
];

/** Two criteria share a code, one has no words, and one is for something that no service does. */
const slips = rows.map((row) => {
  if (row[5] === "M.1.2") return row.with(5, "M.1.1");
  if (row[5] === "M.2.2") return row.with(8, "magnets");
  return row[5] === "N.1.2" ? row.with(6, "") : row;
});

export const sentFirst: readonly (readonly string[])[] = [...top, heading, ...slips];
export const putRight: readonly (readonly string[])[] = [...top, heading, ...rows];
