// The forms of the migration desk: begin a crosswalk, say what becomes of a criterion, confirm lines, publish, and migrate an assessment.
import * as z from "zod/mini";
import { pairRelations, type PairRelation } from "../crosswalk/crosswalk";
import { addFault, line, optionalText } from "./fields";
import { listOf } from "./parse";

export const startCrosswalkForm = z.object({
  from: z.string("Choose the edition that assessments were made against"),
  to: z.string("Choose the edition that they go to"),
});

/** The name of the field that relates the old criterion to a new one. */
export function relationField(code: string): string {
  return `to-${code}`;
}

/**
 * What becomes of one old criterion: a relation beside each new one that was offered, and one more that may be typed. With none it is
 * dropped, which has to be said.
 */
export function mappingForm(toCodes: ReadonlySet<string>) {
  return z.pipe(
    z.catchall(
      z.object({
        seen: z.optional(z.string()),
        other: z.optional(z.string()),
        relation: z.optional(z.enum(pairRelations, "Choose a relation")),
        dropped: z.optional(z.string()),
        note: optionalText(1000),
      }),
      z.string(),
    ),
    z.transform((form, faults) => {
      const pairs = new Map<string, PairRelation>();
      for (const code of toCodes) {
        const chosen: unknown = form[relationField(code)];
        const relation = pairRelations.find((each) => each === chosen);
        if (relation !== undefined) pairs.set(code, relation);
      }
      const { other, relation } = form;
      if (other !== undefined && !toCodes.has(other))
        addFault(faults, "other", `The new edition has no criterion ${other.slice(0, 40)}`);
      else if (other !== undefined && relation === undefined)
        addFault(faults, "relation", "Choose how it stands to the old one");
      else if (other !== undefined && relation !== undefined) pairs.set(other, relation);
      const isDropped = form.dropped === "yes";
      if (pairs.size === 0 && other === undefined && !isDropped)
        addFault(faults, "dropped", "Choose a new criterion, or say that this one is dropped");
      if (pairs.size > 0 && isDropped)
        addFault(faults, "dropped", "A criterion that is dropped leads to no new one. Choose one or the other");
      return {
        seen: form.seen ?? "",
        pairs: [...pairs].map(([to, each]) => ({ to, relation: each })),
        note: form.note,
      };
    }),
  );
}

/** The lines that were ticked, by their ids. */
export const confirmLinesForm = z.pipe(
  z.object({ lines: z.string("Tick at least one line to confirm") }),
  z.transform(({ lines }) => [...new Set(listOf(lines))]),
);

export const publishCrosswalkForm = z.object({ confirm: z.literal("yes", "Say that every line was looked at") });

export const migrateForm = z.object({
  crosswalk: z.string("Choose where to go"),
  title: line("a name for the new assessment", 100),
  confirm: z.literal("yes", "Say that you have read what becomes of each answer"),
});

export const undoMigrationForm = z.object({
  confirm: z.literal("yes", "Say that the new assessment is to be removed"),
});
