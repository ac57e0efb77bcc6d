import { z } from "zod";
import { passwordProblem } from "../passwords";

/** The first administrator of a portal that leaves its demonstration. */
export const leaveDemonstrationForm = z
  .object({
    email: z.email("Enter an email address"),
    password: z.string("Enter a password"),
    confirm: z.literal("yes", "Confirm that you want to leave the demonstration"),
  })
  .superRefine((form, context) => {
    const problem = passwordProblem(form.password, [form.email]);
    if (problem !== null) context.addIssue({ code: "custom", path: ["password"], message: problem });
  });
