// Publishing an edition that was brought in: what it is called, whose words it holds, and that it may be held here.
import * as z from "zod/mini";
import { editionIdFault } from "../edition-import/publish";
import { addFault, line } from "./fields";

export const publicationForm = z.pipe(
  z.object({
    id: line("a short name for addresses", 60),
    standard: line("the standard's short name", 60),
    standardTitle: line("the standard's full name"),
    title: line("the edition's title"),
    subject: z.enum(["service", "network"], "Choose what it assesses"),
    owner: line("who owns the words"),
    licence: line("what the licence allows", 400),
    staysHere: z.enum(["yes", "no"], "Say whether other networks may have it"),
    confirmed: z.optional(z.string()),
  }),
  z.transform(({ staysHere, confirmed, ...form }, faults) => {
    const wrong = editionIdFault(form.id);
    if (wrong !== null) addFault(faults, "id", wrong);
    if (editionIdFault(form.standard) !== null)
      addFault(faults, "standard", "Use lower-case letters, figures and single hyphens, for example care");
    if (confirmed !== "yes") addFault(faults, "confirmed", "Confirm that your network may hold these words");
    return { ...form, staysHere: staysHere === "yes" };
  }),
);
