import { z } from "zod";
import type { MaturityTemplate } from "../../standards/types";
import { dateInputs, line, takeDate } from "./fields";

export const startSubmissionForm = z
  .object({ title: line("a name, for example July 2026", 100), ...dateInputs("madeFor") })
  .transform((form, context) => {
    const madeFor = takeDate(form, "madeFor", "Date", context);
    if (madeFor === null && context.issues.length === 0) {
      context.addIssue({ code: "custom", path: ["madeFor"], message: "Enter the date that this submission is for" });
    }
    return { title: form.title, madeFor };
  });

/** Levels item by item: `level-CODE` and `note-CODE`. An item left alone is unanswered. */
export function itemLevelsForm(template: MaturityTemplate) {
  const levels = template.levels.map((level) => level.id);
  const items = template.domains.flatMap((domain) => domain.items);
  const fields = Object.fromEntries(
    items.flatMap((item) => [
      [`level-${item.code}`, z.enum(levels, "Choose a level").optional()],
      [`note-${item.code}`, z.string().max(500, "Shorten this to 500 characters or fewer").optional()],
    ]),
  );
  return z.object({ version: z.coerce.number("Open the page again").int().min(1), ...fields }).transform((form) => {
    const typed = form as Record<string, unknown>;
    const given = items.flatMap((item) => {
      const level = typed[`level-${item.code}`];
      const note = typed[`note-${item.code}`];
      return typeof level === "string"
        ? [[item.code, { level, note: typeof note === "string" ? note : null }] as const]
        : [];
    });
    return { seenVersion: Number(form.version), items: new Map(given) };
  });
}
