import * as z from "zod/mini";
import { passwordProblem } from "../passwords";
import { addFault } from "./fields";

/** The first administrator of a portal that leaves its demonstration. */
export const leaveDemonstrationForm = z
  .object({
    email: z.email("Enter an email address"),
    password: z.string("Enter a password"),
    confirm: z.literal("yes", "Confirm that you want to leave the demonstration"),
  })
  .check((form) => {
    const problem = passwordProblem(form.value.password, [form.value.email]);
    if (problem !== null) addFault(form, "password", problem);
  });
