// The stages that a service declares on its way to accreditation, with the shares below which a declaration is flagged.
import type { StageScale } from "./types";

export const rcrStages = {
  id: "rcr-stages",
  title: "Stages of the quality journey, 0 to 5",
  source:
    "Royal College of Radiologists, in the portal's words. Its page says the same of stages 2 and 3; the split between them is the portal's reading.",
  stages: [
    {
      number: 0,
      title: "Starting the conversation",
      meaning: "The service wants to know more about the standard, and may have begun to look at it informally.",
    },
    {
      number: 1,
      title: "Starting the process",
      meaning: "The service is making the case for quality staff and, where it can, for the cost of accreditation.",
    },
    {
      number: 2,
      title: "Gap analysis begun",
      meaning: "People have been given the work, and the first part of the gap analysis is under way.",
      expectsRatedShare: 0.1,
    },
    {
      number: 3,
      title: "Gap analysis well advanced",
      meaning: "The people are in place, the gap analysis is well on and gaps are being closed.",
      expectsRatedShare: 0.5,
    },
    {
      number: 4,
      title: "Applying, or a rolling programme",
      meaning: "The service has applied for accreditation, or runs a rolling quality programme in its place.",
      expectsRatedShare: 0.9,
      expectsCompleteShare: 0.5,
    },
    {
      number: 5,
      title: "Accredited and improving",
      meaning: "The service is accredited and goes on improving.",
      expectsRatedShare: 1,
      expectsCompleteShare: 0.8,
    },
  ],
} as const satisfies StageScale;
