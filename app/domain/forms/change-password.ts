import * as z from "zod/mini";
import { passwordProblem } from "../passwords";
import { addFault } from "./fields";

export const changePasswordForm = z
  .object({
    present: z.string("Enter your present password"),
    password: z.string("Enter a new password"),
    again: z.string("Enter the new password again"),
  })
  .check((form) => {
    const { password, again } = form.value;
    const problem = passwordProblem(password, []);
    if (problem !== null) addFault(form, "password", problem);
    if (password !== again) addFault(form, "again", "Enter the same new password in both places");
  });
