// Invented documents of quality leads: terms of reference, and a template that is a Word file. Not for clinical use.
import type { FileWords } from "./files";
import { invented, inventedText, type DemonstrationDocument } from "./documents-shapes";
import { leadId, qiManagerId } from "./people";

const terms: DemonstrationDocument = {
  id: "document-forum-terms",
  group: "quality-forum",
  kind: "terms-of-reference",
  title: "Quality Forum terms of reference",
  owner: qiManagerId,
  reviewInDays: 150,
  asksAcknowledgement: false,
  tags: { audience: ["Quality leads"] },
  supports: [],
  versions: [
    {
      number: [1, 0],
      changeNote: "First version",
      material: true,
      content: {
        text: inventedText(
          `## Purpose

Quality leads of all trusts share what works, and bring to the boards what one trust cannot solve alone.`,
          `## Members

The quality lead of each trust, or somebody in their place. The network's quality improvement manager is in the chair.`,
          `## Meetings

Every three months, with a learning slot. Papers come a week before; actions have one owner and one date.`,
          `## Decisions

The Forum decides when 8 trusts are there. Each trust has one vote.`,
        ),
      },
      by: qiManagerId,
      begun: 262,
      changed: 248,
      approval: {
        asked: 236,
        needed: 2,
        people: [
          { person: leadId("GEH"), approved: 233 },
          { person: leadId("RJAH"), approved: 231 },
          { person: leadId("UHNM"), approved: 228 },
        ],
      },
      published: 215,
    },
  ],
};

/** The file as `shared-files.ts` calls it. */
export const learningTemplate = {
  name: "incident-learning-summary",
  fileName: "Incident learning summary template.docx",
  words: {
    title: "Incident learning summary template",
    paragraphs: [
      invented,
      "Write for a colleague in another department. Leave out whatever could name a person, a date or a bed.",
      "1. What happened, in three sentences.",
      "2. What made it more likely: the room, the rota, the equipment, the words on a form.",
      "3. What went well.",
      "4. What we changed, and who looks whether it works.",
      "5. What others could do next week.",
      "Department, version of this template, and the month in which it was shared.",
    ],
    rows: [],
  } satisfies FileWords,
} as const;

const learning: DemonstrationDocument = {
  id: "document-incident-learning",
  group: "quality-workstream",
  kind: "template",
  title: "Incident learning summary template",
  owner: leadId("UHCW"),
  reviewInDays: 560,
  asksAcknowledgement: false,
  tags: { audience: ["Quality leads"] },
  supports: ["2.4.3"],
  versions: [
    {
      number: [1, 0],
      changeNote: "First version",
      material: true,
      content: { file: learningTemplate.name },
      by: leadId("UHCW"),
      begun: 210,
      approval: {
        asked: 196,
        needed: 1,
        people: [{ person: qiManagerId, approved: 192, note: "Short enough to be filled in on the day." }],
      },
      published: 185,
    },
  ],
};

export const qualityDocuments: readonly DemonstrationDocument[] = [terms, learning];
