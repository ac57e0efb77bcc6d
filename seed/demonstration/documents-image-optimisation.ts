// Invented documents of the image optimisation group: one that waits for an approval, one whose next version is begun. Not for clinical use.
import { inventedText, type DemonstrationDocument } from "./documents-shapes";
import { leadId } from "./people";

const doseAudit: DemonstrationDocument = {
  id: "document-ct-dose-audit",
  group: "image-optimisation",
  kind: "guideline",
  title: "CT dose audit guideline",
  owner: leadId("WAHT"),
  asksAcknowledgement: false,
  tags: { modality: ["CT"], audience: ["Medical physicists", "Radiographers"] },
  supports: ["5.6.1", "5.6.2"],
  versions: [
    {
      number: [1, 0],
      changeNote: "First version",
      material: true,
      content: {
        text: inventedText(
          `## What is audited

The ten commonest adult CT examinations, once a year on every scanner.`,
          `## What is collected

| For each examination | From where |
| --- | --- |
| The dose that the scanner shows, for 30 people | The image archive |
| The protocol and its version | The scanner |
| Why any value stands far from the others | The radiographer in charge |

Nothing that could name a person is collected.`,
          `## What is done with it

The physicist of the trust writes half a page: what is usual, what is not, and what will change. The group reads all of them together.`,
        ),
      },
      by: leadId("WAHT"),
      begun: 44,
      changed: 24,
      approval: {
        asked: 12,
        needed: 2,
        people: [
          { person: leadId("RWT"), approved: 8, note: "Thirty people for each examination is what we can do." },
          { person: leadId("UHNM") },
        ],
      },
    },
  ],
};

const rejectedText = (review: string) =>
  inventedText(
    `## Why

An image that is made twice is a dose that nobody needed. Counting shows where a room, a habit or a cassette is the cause.`,
    `## What is counted

| Reason | Counts as |
| --- | --- |
| Positioning | Rejected |
| Movement | Rejected |
| Exposure too high or too low | Rejected |
| Test image without a person | Left out |`,
    `## How often

${review}`,
    `## What is never done

Counts are not used to compare one member of staff with another.`,
  );

const rejectedImages: DemonstrationDocument = {
  id: "document-rejected-images",
  group: "image-optimisation",
  kind: "protocol",
  title: "Rejected-image analysis protocol",
  owner: leadId("UHB"),
  reviewInDays: 340,
  asksAcknowledgement: true,
  tags: { modality: ["X-ray"], audience: ["Radiographers"] },
  supports: ["5.5.3"],
  versions: [
    {
      number: [1, 0],
      changeNote: "First version",
      material: true,
      content: { text: rejectedText("Each room, every month. The department reads the figures at its meeting.") },
      by: leadId("UHB"),
      begun: 52,
      changed: 45,
      approval: {
        asked: 38,
        needed: 2,
        people: [
          { person: leadId("RWT"), approved: 34 },
          { person: leadId("WAHT"), approved: 31 },
        ],
      },
      published: 25,
    },
    {
      number: [1, 1],
      changeNote: "Mobile units are counted by ward",
      material: false,
      content: {
        text: rejectedText(
          "Each room, every month; mobile units by ward. The department reads the figures at its meeting.",
        ),
      },
      by: leadId("UHB"),
      begun: 6,
      changed: 2,
    },
  ],
};

export const optimisationDocuments: readonly DemonstrationDocument[] = [doseAudit, rejectedImages];
