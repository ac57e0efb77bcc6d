// Why a held file may be seen and counted after all.
import * as z from "zod/mini";
import { text } from "./fields";

const tooShort = "Say in a sentence why this file may be used";

export const releaseForm = z.object({
  reason: text(1000, "Shorten this to 1,000 characters or fewer", tooShort).check(z.minLength(10, tooShort)),
});
