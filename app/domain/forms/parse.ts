// One way in for every form: trims, treats empty as missing, and gives either the value or the messages beside what was typed.
import type * as z from "zod/mini";
import type { WaitingFile } from "../file-properties/waiting";

export type Typed = Readonly<Record<string, string>>;

export interface Invalid {
  readonly ok: false;
  /** The first message of each field, in the order of the form. */
  readonly errors: Readonly<Record<string, string>>;
  /** What was typed, to fill the form again. Never a password. */
  readonly typed: Typed;
}

export type Parsed<Value> = { readonly ok: true; readonly value: Value; readonly typed: Typed } | Invalid;

/** Control characters have no place in a name or a note; line ends and tabs do. */
// eslint-disable-next-line no-control-regex
const forbiddenCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;

/** The text fields of a form as typed. Repeated names are joined by a line end; see `listOf`. Names that objects own are dropped. */
export function typedOf(form: Iterable<readonly [string, unknown]>): Record<string, string> {
  const typed: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, value] of form) {
    if (typeof value !== "string" || name in Object.prototype) continue;
    const clean = value.replaceAll("\r\n", "\n").replace(forbiddenCharacters, "");
    const before = typed[name];
    typed[name] = before === undefined ? clean : `${before}\n${clean}`;
  }
  return typed;
}

/** The values of a name that a form may send several times, such as ticked boxes. */
export function listOf(joined: string | undefined): readonly string[] {
  return joined === undefined ? [] : joined.split("\n").filter((value) => value !== "");
}

/**
 * Parses a form by its schema. The same schema serves the browser's own check.
 * Secret fields are named so that they are never given back.
 */
export function parseForm<Schema extends z.ZodMiniType>(
  schema: Schema,
  form: Iterable<readonly [string, unknown]>,
  secret: readonly string[] = [],
): Parsed<z.output<Schema>> {
  const all = typedOf(form);
  const typed = Object.fromEntries(Object.entries(all).filter(([name]) => !secret.includes(name)));
  const result = schema.safeParse(present(all, secret));
  if (result.success) return { ok: true, value: result.data, typed };
  const errors: Record<string, string> = {};
  for (const issue of result.error.issues) {
    const field = String(issue.path[0] ?? "form");
    errors[field] ??= issue.message;
  }
  return { ok: false, errors, typed };
}

/** What a schema is given of a form that a browser holds: the same as the action gives it. */
export function presentFields(form: Iterable<readonly [string, unknown]>): Record<string, string> {
  return present(typedOf(form), []);
}

/** Trimmed values that are there at all. A secret keeps its spaces. */
function present(typed: Record<string, string>, secret: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(typed)
      .map(([name, value]) => [name, secret.includes(name) ? value : value.trim()] as const)
      .filter(([, value]) => value !== ""),
  );
}

/** What a page finds in `useActionData()` after a form was not accepted. */
export interface FormProblem {
  readonly errors: Readonly<Record<string, string>>;
  readonly typed: Readonly<Record<string, string>>;
  /** Of an upload page: the file that waits for its uploader's choice. */
  readonly waiting?: WaitingFile;
}
