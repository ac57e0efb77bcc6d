// The forms of adoption and acknowledgement.
import * as z from "zod/mini";
import { adoptionPositions } from "../documents/adoption";
import { addFault, line, optionalText, seenVersion } from "./fields";

/** What a trust says of a version. A difference belongs to an adaptation alone: with another position it is not kept. */
export const adoptionForm = z.pipe(
  z.object({
    position: z.enum(adoptionPositions, "Choose what your trust does with this version"),
    difference: optionalText(2000),
    reason: optionalText(2000),
    version: line("the version that this is about"),
    number: seenVersion(0),
  }),
  z.transform((form, faults) => {
    if (form.position === "adapted" && form.difference === null) {
      addFault(faults, "difference", "Enter what your trust does differently");
    }
    if (form.reason === null && form.position === "adapted") {
      addFault(faults, "reason", "Enter why your trust does it differently");
    }
    if (form.reason === null && form.position === "not adopted") {
      addFault(faults, "reason", "Enter why your trust does not adopt this version");
    }
    return { ...form, difference: form.position === "adapted" ? form.difference : null };
  }),
);

/** The trust's own file to an adaptation that was recorded before. */
export const adoptionFileForm = z.object({
  number: seenVersion(1),
  noPatientData: z.literal("yes", "Confirm that the file holds no patient data"),
});

/** Says that one has read a version. */
export const acknowledgementForm = z.object({ version: line("the version that you have read") });
