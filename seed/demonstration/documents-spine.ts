// The invented spine protocol with its three versions. Not for clinical use.
import { spineConsultation } from "./documents-spine-consultation";
import { inventedText, type DemonstrationDocument } from "./documents-shapes";
import { leadId } from "./people";

const owner = leadId("ROH");

const scope = (parts: string) =>
  `## 1 Purpose and scope

One common way to scan the adult spine, so that images made at one site can be compared with those of any other. It is for ${parts} referrals. It leaves out children, and scans under general anaesthetic.`;

const roles = (more: readonly string[] = []) => `## 2 Who does what

${["The referrer writes the question that the scan should answer.", ...more].map((each) => `- ${each}`).join("\n")}
- The reporter asks for more only where the table does not answer the question.`;

const sequences = (slice: string, more = "") =>
  `## 3 Minimum sequences

| Referral | Sagittal | Axial | Add |
| --- | --- | --- | --- |
| Lumbar, routine | T1 and T2, ${slice} | T2, lowest 3 discs | None |
| Cervical, routine | T1 and T2, ${slice} | T2 or T2* | None |
${more}`.trimEnd();

const wholeSpine =
  "| Whole spine, suspected cord compression | T1, T2 and STIR | T2 at each abnormal level | Check before the patient leaves |";

const additions = `## 4 Additions

A trust may add to a row. It states the addition in the portal as an adaptation, with its reason, and keeps the minimum.`;

const comparing = (number: number) =>
  `## ${number} Comparing sites

Each trust sends the length of twenty examinations once a year. The special interest group looks at them together, without naming trusts as better or worse.`;

const checking = `## 5 Whole spine: the check before the patient leaves

The radiographer in charge of the scanner telephones the reporter of the day while the patient is still in the department. The name of whoever looked, and the time, are written on the request.`;

const version10 = inventedText(scope("lumbar and cervical"), roles(), sequences("4 mm"), comparing(4));
const version11 = inventedText(scope("lumbar and cervical"), roles(), sequences("3 mm"), comparing(4));
const version20 = inventedText(
  scope("lumbar, cervical and whole spine"),
  roles(["The radiographer chooses the row of the table that fits the referral."]),
  sequences("3 mm", wholeSpine),
  additions,
  checking,
  comparing(6),
);

export const spineProtocol: DemonstrationDocument = {
  id: "document-mri-spine",
  group: "msk-sig",
  kind: "protocol",
  title: "MRI spine protocol",
  owner,
  reviewInDays: 695,
  asksAcknowledgement: true,
  tags: { modality: ["MRI"], specialty: ["Musculoskeletal"], audience: ["Radiographers"] },
  supports: ["5.5.3"],
  versions: [
    {
      number: [1, 0],
      changeNote: "First version",
      material: true,
      content: { text: version10 },
      by: owner,
      begun: 300,
      changed: 270,
      approval: {
        asked: 245,
        needed: 2,
        people: [
          { person: leadId("RWT"), approved: 241 },
          { person: leadId("UHB"), approved: 238 },
        ],
      },
      published: 233,
    },
    {
      number: [1, 1],
      changeNote: "Corrects a slice thickness",
      material: false,
      content: { text: version11 },
      by: owner,
      begun: 220,
      changed: 220,
      approval: {
        asked: 216,
        needed: 2,
        people: [
          { person: leadId("RWT"), approved: 214 },
          { person: leadId("UHB"), approved: 211 },
        ],
      },
      published: 207,
    },
    {
      number: [2, 0],
      changeNote: "Adds whole spine",
      material: true,
      content: { text: version20 },
      by: owner,
      begun: 96,
      consultation: spineConsultation,
      changed: 41,
      approval: {
        asked: 40,
        needed: 2,
        people: [
          { person: leadId("RJAH") },
          { person: leadId("RWT"), approved: 38, note: "The check in section 5 is clear now." },
          { person: leadId("UHNM"), approved: 37 },
        ],
      },
      published: 35,
    },
  ],
};
