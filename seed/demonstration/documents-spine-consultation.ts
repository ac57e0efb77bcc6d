// What trusts said of the second version of the invented spine protocol. Two of them said nothing.
import type { DemonstrationConsultation } from "./documents-shapes";

export const spineConsultation: DemonstrationConsultation = {
  question: "Can your scanners do the minimum of every row within a routine appointment? Say what should change.",
  opened: 75,
  ends: { closed: 49 },
  positions: [
    { trust: "GEH", position: "agree", daysAgo: 72 },
    { trust: "DGFT", position: "agree", daysAgo: 70 },
    { trust: "RWT", position: "agree", note: "We timed ten lumbar scans: all fitted.", daysAgo: 69 },
    {
      trust: "UHB",
      position: "agree with changes",
      note: "Say who looks at a whole spine scan before the patient leaves.",
      daysAgo: 66,
    },
    { trust: "SWB", position: "agree", daysAgo: 65 },
    { trust: "BWC", position: "no view", note: "We scan hardly any adults.", daysAgo: 64 },
    {
      trust: "RJAH",
      position: "agree with changes",
      note: "Make the STIR sequence routine for lumbar scans.",
      daysAgo: 62,
    },
    { trust: "UHCW", position: "agree", daysAgo: 61 },
    { trust: "ROH", position: "agree", daysAgo: 59 },
    { trust: "SWFT", position: "agree", daysAgo: 58 },
    {
      trust: "WVT",
      position: "disagree",
      note: "The whole spine row does not fit a 20 minute appointment.",
      daysAgo: 57,
    },
    {
      trust: "UHNM",
      position: "agree with changes",
      note: "Let a trust add to a row without leaving the protocol.",
      daysAgo: 55,
    },
    { trust: "WAHT", position: "agree", daysAgo: 54 },
  ],
  comments: [
    {
      trust: "UHB",
      aboutPart: "3 Minimum sequences",
      words: "Who looks at a whole spine scan before the patient leaves? The draft only says that somebody does.",
      daysAgo: 66,
      decided: { outcome: "adopted", words: "Section 5 says who looks, and where it is written down.", daysAgo: 46 },
    },
    {
      trust: "RJAH",
      aboutPart: "3 Minimum sequences",
      words: "Make STIR routine for lumbar scans: our surgeons ask for it.",
      daysAgo: 62,
      decided: {
        outcome: "not adopted",
        words: "It adds 4 minutes to each appointment. A trust may add it, and says so in the portal.",
        daysAgo: 46,
      },
    },
    {
      trust: "WVT",
      aboutPart: "3 Minimum sequences",
      words: "The rows do not fit a 20 minute appointment on our scanner.",
      daysAgo: 57,
      decided: {
        outcome: "not adopted",
        words: "Times from 4 trusts show 18 minutes. The group has offered to look at the scanner's settings together.",
        daysAgo: 46,
      },
    },
    {
      trust: "UHNM",
      aboutPart: "1 Purpose and scope",
      words: "Say that a trust which adds a sequence still follows the protocol.",
      daysAgo: 55,
      decided: { outcome: "adopted", words: "Section 4 is new.", daysAgo: 45 },
    },
    {
      trust: "RWT",
      aboutPart: "2 Who does what",
      words: "Students ask who chooses the row. Could it say so in one line?",
      daysAgo: 54,
      decided: { outcome: "adopted", words: null, daysAgo: 45 },
    },
    {
      trust: "DGFT",
      aboutPart: "Comparing sites",
      words: "Twice a year would show a change sooner.",
      daysAgo: 53,
      decided: {
        outcome: "not adopted",
        words: "Sending times takes an afternoon. Once a year is what every trust can keep up.",
        daysAgo: 45,
      },
    },
  ],
};
