import * as z from "zod/mini";
import { line, text } from "./fields";

/** Starting an assessment: it is pinned to the edition for good. */
export const startAssessmentForm = z.object({
  edition: text(200, "Choose an edition"),
  title: line("a name for this assessment, for example Assessment 2026", 100),
  /** The closed assessment whose answers, owners and evidence come along. */
  from: z.optional(text(100, "Choose from the list")),
});

export const closeAssessmentForm = z.object({
  confirm: z.literal("yes", "Confirm that this assessment is finished"),
});
