// The comfort that scripts add to a form: the schema that the action parses is checked here before the form is sent.
import { zodResolver } from "@hookform/resolvers/zod";
import { useEffect, useMemo, useRef, type FormEvent, type RefObject } from "react";
import { useForm, type FieldErrors, type Resolver } from "react-hook-form";
import type * as z from "zod/mini";
import { presentFields } from "../../domain/forms/parse";
import type { Errors } from "./ErrorSummary";

type Typed = Record<string, string>;

export interface CheckedForm {
  readonly form: RefObject<HTMLFormElement>;
  readonly errors: Errors;
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
}

/**
 * Begins with the server's errors. Faults found here stop the form, and head the title with "Error: "; a sound form is sent as the
 * browser would send it, once. Without scripts none of this runs, and the server says the same.
 */
export function useCheckedForm(schema: z.ZodMiniType, fromServer: Errors): CheckedForm {
  const form = useRef<HTMLFormElement>(null);
  const sent = useRef(false);
  const check = zodResolver(schema as z.ZodMiniType<unknown, Typed>);
  const { handleSubmit, formState } = useForm<Typed>({
    shouldFocusError: false,
    resolver: (_registered, context, options) =>
      // What the schema makes of the fields is the action's business; here only its faults matter.
      check(form.current === null ? {} : presentFields(new FormData(form.current)), context, options) as ReturnType<
        Resolver<Typed>
      >,
  });
  // One object for one refusal: the error summary takes the focus when it gets another, and at no other time.
  const found = useMemo(() => messagesOf(formState.errors), [formState.errors]);
  const errors = formState.isSubmitted ? found : fromServer;
  const isFaulty = Object.keys(errors).length > 0;
  useEffect(() => {
    document.title = `${isFaulty ? "Error: " : ""}${document.title.replace(/^Error: /, "")}`;
  }, [isFaulty]);

  // "Back" may bring this very page to life again; what was sent then may be sent anew.
  useEffect(() => {
    const wake = () => void (sent.current = false);
    addEventListener("pageshow", wake);
    return () => removeEventListener("pageshow", wake);
  }, []);

  function send() {
    if (sent.current) return;
    sent.current = true;
    form.current?.submit();
  }
  return { form, errors, onSubmit: (event) => void handleSubmit(send)(event) };
}

function messagesOf(errors: FieldErrors<Typed>): Errors {
  return Object.fromEntries(
    Object.entries(errors).map(([name, error]) => [name, String(error?.message ?? "Check this field")]),
  );
}
