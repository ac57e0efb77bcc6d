import { z } from "zod";

export const signInForm = z.object({
  email: z
    .string("Enter your email address")
    .max(254, "Enter your email address")
    .includes("@", { error: "Enter an email address with an @" }),
  password: z.string("Enter your password").max(1000, "Enter your password"),
  next: z.string().optional(),
  /** A form that was sent after its sign-in ended, as JSON. */
  carried: z.string().optional(),
});
