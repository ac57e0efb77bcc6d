import * as z from "zod/mini";
import type { MaturityTemplate } from "../../standards/types";
import { addFault, dateInputs, line, seenVersion, takeDate, text } from "./fields";

export const startSubmissionForm = z.pipe(
  z.object({ title: line("a name, for example July 2026", 100), ...dateInputs("madeFor") }),
  z.transform((form, faults) => {
    const madeFor = takeDate(form, "madeFor", "Date", faults);
    if (madeFor === null && faults.issues.length === 0)
      addFault(faults, "madeFor", "Enter the date that this submission is for");
    return { title: form.title, madeFor };
  }),
);

/** Levels item by item: `level-CODE` and `note-CODE`. An item left alone is unanswered. */
export function itemLevelsForm(template: MaturityTemplate) {
  const levels = template.levels.map((level) => level.id);
  const items = template.domains.flatMap((domain) => domain.items);
  const fields = Object.fromEntries(
    items.flatMap((item) => [
      [`level-${item.code}`, z.optional(z.enum(levels, "Choose a level"))],
      [`note-${item.code}`, z.optional(text(500, "Shorten this to 500 characters or fewer"))],
    ]),
  );
  return z.pipe(
    z.object({ version: seenVersion(1), ...fields }),
    z.transform((form) => {
      const typed = form as Record<string, unknown>;
      const given = items.flatMap((item) => {
        const level = typed[`level-${item.code}`];
        const note = typed[`note-${item.code}`];
        return typeof level === "string"
          ? [[item.code, { level, note: typeof note === "string" ? note : null }] as const]
          : [];
      });
      return { seenVersion: Number(form.version), items: new Map(given) };
    }),
  );
}
