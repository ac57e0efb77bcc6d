// A form with a file, checked before it is sent: a file that is missing or too large is better refused before it travels.
import { useMemo } from "react";
import * as z from "zod/mini";
import { waitingField } from "../../domain/file-properties/properties";
import { addFault } from "../../domain/forms/fields";
import type { Errors } from "./ErrorSummary";
import type { UploadLimits } from "./UploadFields";
import { useCheckedForm, type CheckedForm } from "./use-checked-form";

/** Like `useCheckedForm`, with the file beside the fields. */
export function useUploadForm(schema: z.ZodMiniType, fromServer: Errors, limits: UploadLimits): CheckedForm {
  const withFile = useMemo(
    () =>
      z.custom<Record<string, string>>().check((form) => {
        for (const issue of schema.safeParse(form.value).error?.issues ?? [])
          addFault(form, String(issue.path[0] ?? "form"), issue.message);
        const problem = fileProblem(limits);
        if (problem !== null) addFault(form, "file", problem);
      }),
    [schema, limits],
  );
  return useCheckedForm(withFile, fromServer);
}

function fileProblem(limits: UploadLimits): string | null {
  const input = document.getElementById("file");
  if (!(input instanceof HTMLInputElement)) return null;
  const file = input.files?.[0];
  // A file that waits for a choice is sent by its token.
  const waits = document.getElementsByName(waitingField).length > 0;
  if (file === undefined) return waits ? null : "Choose a file";
  if (file.size === 0) return "This file is empty. Choose another";
  if (file.size > limits.bytes)
    return `This file is larger than ${limits.words}. Make it smaller, split it, or add a link to it instead`;
  return null;
}
