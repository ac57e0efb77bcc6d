// What stands in an invented file: whose it is, what it covers, and a few sentences that fit its kind.
import { addDays, daysBetween, formatDate, type IsoDate } from "../../app/domain/dates";
import type { FileWords } from "./files";
import type { InventedEvidence } from "./invented";
import { chanceOf, type Chance } from "./random";

const sentences: Readonly<Record<string, readonly string[]>> = {
  policy: [
    "This document says who does what, in which order, and what is written down.",
    "It applies at every site of the service, by day and by night, and to agency staff.",
    "The modality leads check each quarter that it is followed and report to the quality group.",
    "A person who cannot follow it tells the lead on duty, who records the reason.",
    "New staff read it at induction and sign that they have.",
  ],
  protocol: [
    "Use this protocol unless the practitioner has written another one for the patient.",
    "Changes are agreed by the lead clinician, the lead radiographer and medical physics.",
    "Staff find the current version at the equipment. Printed copies are not kept.",
  ],
  audit: [
    "The standard was agreed before the cases were chosen.",
    "Cases were drawn at random from every site and from all hours of the day.",
    "The result was shown at the quality meeting, and the actions have owners and dates.",
    "The audit is repeated when the actions are done.",
  ],
  minutes: [
    "Actions from the last meeting were read and closed where done.",
    "The figures of the month were looked at and one decision was taken.",
    "The next meeting is in the calendar of everybody on the list.",
  ],
  report: [
    "Figures come from the imaging systems and were checked against the monthly return.",
    "What stands out has an explanation beside it and a person who follows it up.",
  ],
  survey: [
    "Replies came from every site. Numbers are small, so they are read as themes.",
    "The three themes named most have an action each, and staff were told.",
  ],
  certificate: [
    "This letter names the person appointed, the scope of the appointment and its dates.",
    "It is signed for the employer and kept with the governance records.",
  ],
};

const plain = ["It is kept up to date by the owner named above and looked at by the quality group."];

/** The words of one numbered file of an item. */
export function wordsFor(item: InventedEvidence, number: number, place: string, owner: string): FileWords {
  const state = item.states[number - 1] ?? item.states[0];
  const title = state?.title ?? "Record";
  const chance = chanceOf(`${place} ${title} ${number}`);
  const codes = item.attachments.filter(({ detachedAt }) => detachedAt === null).map(({ code }) => code);
  return {
    title,
    paragraphs: [
      place,
      `Owner: ${owner}.`,
      coverLine(item),
      ...chance.shuffle(sentences[item.kind] ?? plain).slice(0, 4),
      `Filed for: ${codes.join(", ")}.`,
    ],
    rows: rowsFor(item, place, chance),
  };
}

function coverLine({ coversFrom, coversTo }: InventedEvidence): string {
  if (coversFrom === null) return "No period given.";
  return coversTo === null
    ? `In force from ${formatDate(coversFrom)}.`
    : `Covers ${formatDate(coversFrom)} to ${formatDate(coversTo)}.`;
}

const areas = [
  "CT",
  "MRI",
  "Ultrasound",
  "General X-ray",
  "Interventional",
  "Mobile",
  "Bookings",
  "Reporting",
] as const;
const results = [
  "In order",
  "In order",
  "In order",
  "One item missing, put right the same day",
  "Passed on to the lead",
] as const;

function rowsFor(item: InventedEvidence, place: string, chance: Chance): readonly (readonly string[])[] {
  const from = item.coversFrom ?? ("2024-01-01" as IsoDate);
  const to = item.coversTo ?? addDays(from, 90);
  const count = chance.whole(9, 18);
  const step = Math.max(1, Math.floor(daysBetween(from, to) / count));
  const rows = Array.from({ length: count }, (_, index) => {
    return [addDays(from, index * step), chance.pick(areas), String(chance.whole(4, 40)), chance.pick(results)];
  });
  return [["Date", "Area", "Number checked", "Result"], ...rows, ["", place, "", ""]];
}
