// The QSI working edition, in the portal's own words: the shape and size of the Colleges' standard, resting on public sources.
import type { Edition } from "../types";
import { section1 } from "./2021-working/section-1";
import { section2 } from "./2021-working/section-2";
import { section3 } from "./2021-working/section-3";
import { section4 } from "./2021-working/section-4";
import { section5 } from "./2021-working/section-5";
import { section6 } from "./2021-working/section-6";
import { section7 } from "./2021-working/section-7";
import { section8 } from "./2021-working/section-8";

export const qsi2021Working = {
  id: "qsi-2021-working",
  standard: "qsi",
  standardTitle: "Quality Standard for Imaging",
  title: "QSI 2021, working edition",
  subject: "service",
  owner: "Royal College of Radiologists and College of Radiographers (the standard); the portal (this wording)",
  licence:
    "The text of the standard belongs to the two Colleges and is not held here. This wording is the portal's own and may be used by any network.",
  notice: "Working edition in the portal's words. Load the Colleges' text to replace it.",
  scale: {
    values: [
      { id: "not-started", label: "Not started", countsAs: "nothing", reasonRequired: false },
      { id: "commenced", label: "Commenced", countsAs: "commenced", reasonRequired: false },
      { id: "complete", label: "Complete", countsAs: "complete", reasonRequired: false },
      { id: "not-applicable", label: "Not applicable", countsAs: "excluded", reasonRequired: true },
    ],
  },
  sections: [section1, section2, section3, section4, section5, section6, section7, section8],
} as const satisfies Edition;
