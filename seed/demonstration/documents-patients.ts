// Invented documents for and about patients: information whose review is overdue, and a policy that was withdrawn. Not for clinical use.
import { inventedText, type DemonstrationDocument } from "./documents-shapes";
import { leadId } from "./people";

const childText = (...more: readonly string[]) =>
  inventedText(
    `## What happens

The scanner is a big camera that you lie in. It does not hurt. It is loud, so you wear headphones and can choose music.`,
    `## The day before

- Look at the pictures of the scanner together.
- Play at lying still for as long as one song.
- Pack a toy without metal, and clothes without zips.`,
    ...more,
    `## On the day

Somebody whom the child knows can stay in the room, after answering the same questions about metal.`,
    `## If it does not work

Then it does not. You are offered another day, and nobody minds.`,
  );

const preparingChild: DemonstrationDocument = {
  id: "document-child-mri",
  group: "paediatric-sig",
  kind: "patient-information",
  title: "Preparing a child for an MRI scan",
  owner: leadId("BWC"),
  reviewInDays: -24,
  asksAcknowledgement: false,
  tags: { modality: ["MRI"], specialty: ["Paediatrics"], audience: ["Patients and carers"] },
  supports: ["5.2.1"],
  versions: [
    {
      number: [1, 0],
      changeNote: "First version",
      material: true,
      content: { text: childText() },
      by: leadId("BWC"),
      begun: 520,
      changed: 505,
      approval: { asked: 498, needed: 1, people: [{ person: leadId("WAHT"), approved: 494 }] },
      published: 488,
    },
    {
      number: [1, 1],
      changeNote: "Says that a visit beforehand can be asked for",
      material: false,
      content: {
        text: childText(`## A visit beforehand

You may come and see the scanner first. Telephone the number on the letter.`),
      },
      by: leadId("BWC"),
      begun: 410,
      changed: 406,
      approval: { asked: 401, needed: 1, people: [{ person: leadId("UHNM"), approved: 397 }] },
      published: 389,
    },
  ],
};

const contrast: DemonstrationDocument = {
  id: "document-contrast-pregnancy",
  group: "gynaecology-sig",
  kind: "policy",
  title: "Contrast in pregnancy policy",
  owner: leadId("BWC"),
  reviewInDays: 120,
  asksAcknowledgement: true,
  tags: { modality: ["CT", "MRI"], specialty: ["Obstetrics"], audience: ["Radiologists", "Radiographers"] },
  supports: ["5.4.2"],
  versions: [
    {
      number: [1, 0],
      changeNote: "First version",
      material: true,
      content: {
        text: inventedText(
          `## Who decides

The radiologist of the day decides, together with the team that looks after the pregnancy, and writes down why.`,
          `## What the person is told

What is known, what is not, and what else could answer the question. They have time to ask.`,
          `## What is recorded

The decision, the name of whoever took it, and what the person said.`,
        ),
      },
      by: leadId("BWC"),
      begun: 330,
      changed: 316,
      approval: {
        asked: 302,
        needed: 2,
        people: [
          { person: leadId("UHCW"), approved: 299 },
          { person: leadId("SWB"), approved: 295 },
          { person: leadId("WHT") },
        ],
      },
      published: 288,
      withdrawn: {
        daysAgo: 19,
        reason: "Trusts follow their own maternity policies, which say more. Two texts side by side led to questions.",
      },
    },
  ],
};

export const patientDocuments: readonly DemonstrationDocument[] = [preparingChild, contrast];
