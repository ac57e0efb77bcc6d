// Offering to share, asking about an offer, answering, and saying that something was used.
import * as z from "zod/mini";
import { optionalText, seenVersion, text } from "./fields";

const longest = 4000;
const tooLong = `Shorten this to ${longest.toLocaleString("en-GB")} characters or fewer`;
const words = text(longest, tooLong, "Say how your service meets this");
const redacted = z.literal("yes", "Confirm that you have looked through what you share");
const trust = z.optional(text(100, "Choose your trust"));

export const offerForm = z.object({ words, evidence: z.optional(text(100, "Choose from the list")), redacted });

export const rewordForm = z.object({ version: seenVersion(1), words, redacted });

export const withdrawOfferForm = z.object({ version: seenVersion(1) });

/** `trust` is asked only of somebody who is quality lead of more than one. */
export const contactForm = z.object({ trust, message: text(longest, tooLong, "Say what you would like to know") });

export const contactAnswerForm = z.object({
  version: seenVersion(1),
  decision: z.enum(["accepted", "declined"], "Choose whether you accept"),
  reply: optionalText(longest),
});

export const offerUseForm = z.object({ trust });
