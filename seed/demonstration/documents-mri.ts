// Invented documents of the MRI group that are being made: one in consultation, one begun. Not for clinical use.
import { inventedText, type DemonstrationDocument } from "./documents-shapes";
import { mriChairId, mriDeputyId } from "./people";

const safetyForm = inventedText(
  `## Before you use this form

A trained member of staff goes through it with the person on the day of the scan. It counts for 14 days, at every trust of the network.`,
  `## Questions

| Question | Yes or no | More |
| --- | --- | --- |
| Do you have anything in your body that was put there in an operation? | | What, where and when |
| Have you ever had metal in your eyes? | | Whether it was taken out |
| Could you be pregnant? | | |
| Are you wearing a patch, a sensor or a pump? | | Whether it can come off |`,
  `## What a "yes" leads to

The scan waits until a person who is trained in MRI safety has written down what they decided, and why.`,
  `## Signatures

The person or who speaks for them, the member of staff, the date, and the version number of this form.`,
);

const safetyScreening: DemonstrationDocument = {
  id: "document-mri-safety",
  group: "mri-sig",
  kind: "form",
  title: "MRI safety screening form",
  owner: mriChairId,
  asksAcknowledgement: true,
  tags: { modality: ["MRI"], audience: ["Radiographers", "Imaging assistants"] },
  supports: ["5.3.1", "5.4.1"],
  versions: [
    {
      number: [1, 0],
      changeNote: "First version",
      material: true,
      content: { text: safetyForm },
      by: mriChairId,
      begun: 48,
      changed: 27,
      consultation: {
        question: "Would your trust accept this form when another trust has filled it in? Say what should change.",
        opened: 17,
        ends: { inDays: 11 },
        positions: [
          { trust: "UHCW", position: "agree", daysAgo: 14 },
          { trust: "GEH", position: "agree", daysAgo: 13 },
          {
            trust: "BWC",
            position: "agree with changes",
            note: "Add who answers for a child.",
            daysAgo: 11,
          },
          { trust: "RWT", position: "agree", daysAgo: 9 },
          {
            trust: "SWFT",
            position: "agree with changes",
            note: "Put the version number and the date on every page.",
            daysAgo: 7,
          },
          { trust: "RJAH", position: "no view", note: "Our governance group meets next week.", daysAgo: 6 },
          {
            trust: "UHB",
            position: "disagree",
            note: "We would ask the questions again on the day, whoever asked them before.",
            daysAgo: 4,
          },
        ],
        comments: [
          {
            trust: "BWC",
            aboutPart: "Signatures",
            words: "For a child, a parent answers. The form should have a line for their name.",
            daysAgo: 11,
            decided: {
              outcome: "adopted",
              words: "The line will be in the version that goes to approval.",
              daysAgo: 5,
            },
          },
          {
            trust: "SWFT",
            aboutPart: "Signatures",
            words: "Pages get separated. The version number and the date belong on each of them.",
            daysAgo: 7,
          },
          {
            trust: "UHB",
            aboutPart: "Before you use this form",
            words: "14 days is long for people whose treatment changes each week. Could it be 7?",
            daysAgo: 4,
          },
        ],
      },
    },
  ],
};

const wholeBody: DemonstrationDocument = {
  id: "document-whole-body-myeloma",
  group: "mri-sig",
  kind: "pathway",
  title: "Whole-body MRI in myeloma pathway",
  owner: mriDeputyId,
  asksAcknowledgement: false,
  tags: { modality: ["MRI"], specialty: ["Haematology"], pathway: ["Myeloma"], audience: ["Radiologists"] },
  supports: ["5.5.1"],
  versions: [
    {
      number: [1, 0],
      changeNote: "First version",
      material: true,
      content: {
        text: inventedText(
          `## Who is referred, and by whom

To be written with the haematology teams: the group has asked each of them for one name.`,
          `## Where it can be done

Four scanners of the network have the coils. A person is offered the nearest one that has an appointment.`,
          `## Still open

1. How long an appointment is.
2. Who reports, and how soon.
3. How images reach the trust that referred.`,
        ),
      },
      by: mriDeputyId,
      begun: 8,
      changed: 4,
    },
  ],
};

export const mriDocuments: readonly DemonstrationDocument[] = [safetyScreening, wholeBody];
