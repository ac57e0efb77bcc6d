// QSIN 2022, working edition: what a good imaging network does, in the portal's words; one file per section.
import type { Edition } from "../types";
import { section1 } from "./2022-working/section-1";
import { section2 } from "./2022-working/section-2";
import { section3 } from "./2022-working/section-3";
import { section4 } from "./2022-working/section-4";
import { section5 } from "./2022-working/section-5";
import { section6 } from "./2022-working/section-6";
import { section7 } from "./2022-working/section-7";
import { section8 } from "./2022-working/section-8";
import { section9 } from "./2022-working/section-9";
import { section10 } from "./2022-working/section-10";
import { section11 } from "./2022-working/section-11";
import { section12 } from "./2022-working/section-12";
import { section13 } from "./2022-working/section-13";
import { section14 } from "./2022-working/section-14";
import { section15 } from "./2022-working/section-15";

export const qsin2022Working = {
  id: "qsin-2022-working",
  standard: "qsin",
  standardTitle: "Quality Standard for Imaging Networks",
  title: "QSIN 2022, working edition",
  subject: "network",
  owner: "Royal College of Radiologists and College of Radiographers (standard); the portal (wording)",
  licence:
    "The wording is the portal's own and may be shared with other networks; the official text is the Colleges' copyright and no part of it is reproduced here.",
  notice: "Working edition in the portal's words. Load the Colleges' text to replace it.",
  scale: {
    values: [
      { id: "not-started", label: "Not started", countsAs: "nothing", reasonRequired: false },
      { id: "commenced", label: "Commenced", countsAs: "commenced", reasonRequired: false },
      { id: "complete", label: "Complete", countsAs: "complete", reasonRequired: false },
      { id: "not-applicable", label: "Not applicable", countsAs: "excluded", reasonRequired: true },
    ],
  },
  sections: [
    section1,
    section2,
    section3,
    section4,
    section5,
    section6,
    section7,
    section8,
    section9,
    section10,
    section11,
    section12,
    section13,
    section14,
    section15,
  ],
} as const satisfies Edition;
