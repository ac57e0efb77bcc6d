// Confirming answers that were carried from an earlier assessment: one by a press, or many that were ticked.
import * as z from "zod/mini";
import { addFault, seenVersion } from "./fields";
import { listOf } from "./parse";

/** One answer. `back` says where the button stood, so that the sender returns there. */
export const confirmForm = z.object({
  version: seenVersion(1),
  back: z.optional(z.enum(["section", "criterion", "list"], "Open the page again")),
});

/** A ticked box says which criterion, and which version of its answer the page showed: "1.1.1 3". */
export function tickOf(criterion: string, version: number): string {
  return `${criterion} ${version}`;
}

const ticked = /^(\S{1,100}) (\d{1,9})$/;

/** The answers that were ticked. Each criterion counts once. */
export const confirmManyForm = z.pipe(
  z.object({ criteria: z.string("Tick at least one answer to confirm") }),
  z.transform(({ criteria }, faults) => {
    const confirming = new Map<string, number>();
    for (const each of listOf(criteria)) {
      const [, criterion, version] = ticked.exec(each) ?? [];
      if (criterion === undefined) addFault(faults, "criteria", "Open the page again");
      else confirming.set(criterion, Number(version));
    }
    return [...confirming].map(([criterion, seen]) => ({ criterion, seenVersion: seen }));
  }),
);
