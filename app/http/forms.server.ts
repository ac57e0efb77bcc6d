// Reads small forms, knows a form that was sent twice, and gives the answers that forms get.
import { createHash } from "node:crypto";
import { json, redirect } from "@remix-run/node";
import type * as z from "zod/mini";
import { parseForm, type FormProblem, type Invalid, type Parsed } from "../domain/forms/parse";
import type { Submission } from "../models/transaction.server";
import { noticeCookie } from "./cookies.server";
import type { Arguments } from "./portal.server";

/** More fields than any page of the portal sends. */
const mostFields = 2000;

export type Received<Value> = Parsed<Value> & { readonly submission: Submission };

/** The name of the hidden field that tells one filled-in form from another. */
export const formKeyField = "form-key";

/** Reads and parses a urlencoded or small multipart form. Throws 413 for one with too many fields, 415 for another type. */
export async function receiveForm<Schema extends z.ZodMiniType>(
  args: Arguments,
  schema: Schema,
  secret: readonly string[] = [],
): Promise<Received<z.output<Schema>>> {
  const entries = await readEntries(args.request);
  return { ...parseForm(schema, entries, secret), submission: submissionOf(args.request, entries) };
}

/** What identifies a form that was sent, for `once()`. A form without a key counts as new each time. */
export function submissionOf(request: Request, entries: readonly (readonly [string, string])[]): Submission {
  const key = entries.find(([name]) => name === formKeyField)?.[1] ?? "";
  const words = entries.filter(([name]) => name !== formKeyField);
  return {
    path: new URL(request.url).pathname,
    key: /^[\w:.-]{8,100}$/.test(key) ? key : crypto.randomUUID(),
    fingerprint: createHash("sha256").update(JSON.stringify(words)).digest("hex"),
  };
}

async function readEntries(request: Request): Promise<[string, string][]> {
  const type = request.headers.get("Content-Type") ?? "";
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)/i.test(type))
    throw json({ problem: "unsupported" }, 415);
  // A body that breaks off or is no form at all throws in the parser: that is the sender's fault.
  const form = await request.formData().catch(() => {
    throw json({ problem: "unreadable" }, 400);
  });
  const entries: [string, string][] = [];
  for (const [name, value] of form) {
    if (typeof value === "string") entries.push([name, value]);
    if (entries.length > mostFields) throw json({ problem: "too-large" }, 413);
  }
  return entries;
}

/** 400: the same page again, with messages and what was typed. */
export function invalid(form: Invalid) {
  return json({ errors: form.errors, typed: form.typed }, 400);
}

/** A refusal in words, shown where a field's message would be. 409 unless another status is named. */
export function refusedWith(field: string, message: string, typed: Invalid["typed"], status = 409) {
  return json({ errors: { [field]: message }, typed }, status);
}

export type { FormProblem };

/** 303 to a page, with a sentence that it shows once. */
export async function redirectWithNotice({ context }: Arguments, to: string, notice: string): Promise<Response> {
  const cookie = await noticeCookie(context.portal.cookieSecret).serialize(notice);
  return redirect(to, { status: 303, headers: { "Set-Cookie": cookie } });
}

/** A browser without scripts and the portal's own script post to the same place; the script asks for JSON. */
export function wantsJson(request: Request): boolean {
  return (request.headers.get("Accept") ?? "").includes("application/json");
}
