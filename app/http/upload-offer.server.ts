// An upload that names people or places waits while its uploader decides: the page comes back with what was found and what may be
// done, and a token stands in the form in place of the file. See docs/decisions/012.
import { createHmac, timingSafeEqual } from "node:crypto";
import type { WaitingFile } from "../domain/file-properties/waiting";
import { mayKeep, type FileProperty } from "../domain/file-properties/properties";
import type { Staged } from "../files/blob-store.server";
import type { FileTypeId } from "../files/file-types";
import { findVisitor } from "./authorize.server";
import type { Arguments } from "./portal.server";

/** A file that waits is dropped after a day. */
export const waitingMs = 24 * 60 * 60 * 1000;

/** What a token says of a file that waits. */
export interface Waiting {
  readonly id: string;
  readonly fileName: string;
  readonly type: FileTypeId;
  readonly sha256: string;
  readonly properties: readonly FileProperty[];
}

interface Sealed extends Waiting {
  readonly personId: string;
  readonly path: string;
  readonly until: number;
}

/** Puts the file aside and gives what the page shows. What waits longer than a day is dropped on the way. */
export async function offerChoice(
  args: Arguments,
  staged: Staged,
  facts: Omit<Waiting, "id" | "sha256">,
): Promise<WaitingFile> {
  const { blobs, now } = args.context.portal;
  const time = Date.parse(now());
  await blobs.sweepWaiting(waitingMs, time);
  const waiting: Waiting = { id: await blobs.setAside(staged), sha256: staged.sha256, ...facts };
  const sealed: Sealed = { ...waiting, ...(await sender(args)), until: time + waitingMs };
  return offerOf(waiting, seal(args, sealed));
}

/** What the page shows of a file that waits. */
export function offerOf({ fileName, type, properties }: Waiting, token: string): WaitingFile {
  return { token, fileName, properties, mayKeep: mayKeep(type, properties) };
}

/** The file that a token stands for: only its own uploader's, of the same address, and not older than a day. */
export async function openToken(args: Arguments, token: string): Promise<Waiting | null> {
  const sealed = unseal(args, token);
  if (sealed === null || sealed.until < Date.parse(args.context.portal.now())) return null;
  const { personId, path } = await sender(args);
  return sealed.personId === personId && sealed.path === path ? sealed : null;
}

async function sender(args: Arguments): Promise<Pick<Sealed, "personId" | "path">> {
  const visitor = await findVisitor(args);
  if (visitor === null) throw new Error("Only somebody who is signed in sends a file.");
  return { personId: visitor.actor.personId, path: new URL(args.request.url).pathname };
}

function seal(args: Arguments, sealed: Sealed): string {
  const body = Buffer.from(JSON.stringify(sealed)).toString("base64url");
  return `${body}.${sign(args, body)}`;
}

function unseal(args: Arguments, token: string): Sealed | null {
  const [body = "", signature = ""] = token.split(".");
  const wanted = Buffer.from(sign(args, body));
  const given = Buffer.from(signature);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return null;
  return JSON.parse(Buffer.from(body, "base64url").toString("utf8")) as Sealed;
}

function sign({ context }: Arguments, body: string): string {
  return createHmac("sha256", context.portal.cookieSecret).update(`waiting-file:${body}`).digest("base64url");
}
