import * as z from "zod/mini";
import { text } from "./fields";

export const signInForm = z.object({
  email: text(254, "Enter your email address").check(z.includes("@", { error: "Enter an email address with an @" })),
  password: text(1000, "Enter your password"),
  next: z.optional(z.string()),
  /** A form that was sent after its sign-in ended, as JSON. */
  carried: z.optional(z.string()),
});
