import { z } from "zod";
import { passwordProblem } from "../passwords";

export const changePasswordForm = z
  .object({
    present: z.string("Enter your present password"),
    password: z.string("Enter a new password"),
    again: z.string("Enter the new password again"),
  })
  .superRefine((form, context) => {
    const problem = passwordProblem(form.password, []);
    if (problem !== null) context.addIssue({ code: "custom", path: ["password"], message: problem });
    if (form.password !== form.again) {
      context.addIssue({ code: "custom", path: ["again"], message: "Enter the same new password in both places" });
    }
  });
