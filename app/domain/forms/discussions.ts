// The forms of threads and posts.
import * as z from "zod/mini";
import { addFault, line, optionalText, seenVersion, text } from "./fields";

const longestPost = 10_000;
const words = (missing: string) => text(longestPost, "Shorten this to 10,000 characters or fewer", missing);

const number = z.coerce
  .number("Open the page again")
  .check(z.int("Open the page again"), z.gte(0, "Open the page again"));

export const newThreadForm = z.object({
  title: line("a title"),
  body: words("Enter your first post"),
  criterion: optionalText(200),
  version: optionalText(200),
});

export const postForm = z.object({
  body: words("Enter what you want to say"),
  /** The number of the post that it quotes. */
  quoted: z.optional(number),
});

export const editPostForm = z.object({ body: words("Enter what the post should say"), seenVersion: seenVersion(1) });

export const renameThreadForm = z.object({ title: line("a title"), seenVersion: seenVersion(1) });

export const moveThreadForm = z.object({
  group: z.string("Choose a group").check(z.maxLength(200, "Choose a group")),
  seenVersion: seenVersion(1),
});

/** For acts that need nothing but the version that the page showed. */
export const threadStepForm = z.object({ seenVersion: seenVersion(1) });

/** `post` is the number of the answer; 0 takes the mark away. */
export const answerMarkForm = z.object({ post: number, seenVersion: seenVersion(1) });

export const followingForm = z.object({ state: z.enum(["follows", "muted", "neither"], "Choose one") });

export const readUpToForm = z.object({ number });

export const reasonForm = z.object({
  reason: text(1000, "Shorten this to 1,000 characters or fewer", "Enter a reason"),
});

/** What is taken away leaves a reason in its place. */
export const settleReportForm = z.pipe(
  z.object({
    outcome: z.enum(["kept", "removed"], "Choose whether to keep or remove the post"),
    reason: optionalText(1000),
  }),
  z.transform(({ outcome, reason }, faults) => {
    if (outcome === "kept") return { outcome };
    if (reason === null) addFault(faults, "reason", "Enter a reason");
    return { outcome, reason: reason ?? "" };
  }),
);

export const threadProposalForm = z.object({
  document: z.string("Choose a document").check(z.maxLength(200, "Choose a document")),
  words: text(2000, "Shorten this to 2,000 characters or fewer", "Enter what should change"),
});
