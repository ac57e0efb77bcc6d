// Queries: asking one, answering it, asking further, accepting the answer.
import * as z from "zod/mini";
import { seenVersion, text } from "./fields";

const tooLong = "Shorten this to 4,000 characters or fewer";
const version = seenVersion(1);

export const askQueryForm = z.object({ words: text(4000, tooLong, "Enter your question") });
export const answerQueryForm = z.object({ version, words: text(4000, tooLong, "Enter an answer") });
export const askFurtherForm = z.object({ version, words: text(4000, tooLong, "Enter what is still to be answered") });
export const acceptQueryForm = z.object({ version });
