// The day of a pack.
import * as z from "zod/mini";
import { isIsoDate } from "../dates";

export const packForm = z.object({ at: z.string().check(z.refine((text) => isIsoDate(text), "Enter a day")) });
