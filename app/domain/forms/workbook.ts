// Applying a workbook that was brought back: the preview that was seen, and the newer answers that it shall replace.
import * as z from "zod/mini";
import { listOf } from "./parse";

export const workbookApplicationForm = z.pipe(
  z.object({
    /** What the page showed, as it tells one preview from another. Empty where only rows of others were edited. */
    seen: z._default(z.string().check(z.maxLength(60_000)), ""),
    replace: z.optional(z.string().check(z.maxLength(60_000))),
  }),
  z.transform(({ seen, replace }) => ({ seen, replace: new Set(listOf(replace)) })),
);
