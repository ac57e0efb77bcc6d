// The only door: signed in? allowed? Then here is your scope. Every loader and action passes it first.
import { json, redirect } from "@remix-run/node";
import { londonDate } from "../domain/london";
import { can, type Actor, type Permission, type Subject } from "../domain/permissions";
import { findSession, type SignedIn } from "../models/session.server";
import { makeScope, permissionFor, sightOf, type Scope } from "../models/scope.server";
import { carryForm } from "./carried-form.server";
import { readSessionId } from "./cookies.server";
import { noteAssessmentLook } from "./guest-looks.server";
import { paths } from "./paths";
import type { Arguments } from "./portal.server";

/** `page`: a visitor is sent to sign in. `file`: downloads, JSON and CSV, where a visitor gets 401. */
export type AskedAs = "page" | "file";

/**
 * Gives the scope for a permission, or throws the answer: to sign in (302, or 401 for data, files and writes), or 403.
 * Several permissions may be named, in order of preference: the first that covers the subject is the one used (see `permit`).
 */
export async function authorize(
  args: Arguments,
  permission: Permission | readonly Permission[],
  as: AskedAs = "page",
): Promise<Scope> {
  const signedIn = await findVisitor(args);
  if (signedIn === null) throw await askToSignIn(args, as);
  const permissions = typeof permission === "string" ? [permission] : permission;
  if (!permissions.some((each) => can(signedIn.actor, each))) throw forbidden();
  const scope = scopeFor(args, signedIn.actor, permissions);
  await noteAssessmentLook(args, scope, as);
  return scope;
}

/** Who is signed in, or `null`. For the frame around pages, which shows a name and a menu. Found once for each request. */
export function findVisitor(args: Arguments): Promise<SignedIn | null> {
  const known = visitors.get(args.context.request);
  if (known !== undefined) return known;
  const visitor = findSessionOf(args);
  visitors.set(args.context.request, visitor);
  return visitor;
}

/** Each loader of a page asks for itself, and all of them ask about the same cookie. */
const visitors = new WeakMap<Arguments["context"]["request"], Promise<SignedIn | null>>();

async function findSessionOf({ request, context }: Arguments): Promise<SignedIn | null> {
  const id = readSessionId(request);
  if (id === null) return null;
  return findSession(context.portal.database, id, context.portal.now());
}

/** The scope of a person who is signed in. */
export function scopeFor({ context }: Arguments, actor: Actor, permissions: readonly Permission[]): Scope {
  const { database, networkId, now } = context.portal;
  const at = now();
  const sight = sightOf(actor, networkId);
  return makeScope({ database, actor, permissions, networkId, sight, at, today: londonDate(at) });
}

/**
 * The permission that covers this subject; throws 403 where the thing may be seen but not done.
 * `…-on-behalf` permissions make the change one "on behalf of" the trust.
 */
export function permit(scope: Scope, subject: Subject): { readonly onBehalf: boolean } {
  const permission = permissionFor(scope, subject);
  if (permission === undefined) throw forbidden();
  return { onBehalf: permission.endsWith("-on-behalf") };
}

/** Something that is not there, or not for this person: the two read alike. */
export function found<Thing>(thing: Thing | null | undefined): Thing {
  if (thing === null || thing === undefined) throw json({ problem: "not-found" }, 404);
  return thing;
}

/** The answer for what may be seen but not done. */
export function forbidden(): Response {
  return json({ problem: "forbidden" }, 403);
}

async function askToSignIn(args: Arguments, as: AskedAs): Promise<Response> {
  const isRead = args.request.method === "GET" || args.request.method === "HEAD";
  if (args.context.request.isData || as === "file") return json({ problem: "signed-out" }, 401);
  if (!isRead) return json({ problem: "signed-out", carried: await carryForm(args) }, 401);
  const url = new URL(args.request.url);
  return redirect(paths.signIn(url.pathname === "/" ? undefined : `${url.pathname}${url.search}`));
}
