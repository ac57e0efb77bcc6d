// What an upload goes through once it is known to be what its name says: the virus scanner, then the words and what they hold.
import type { Actor } from "../domain/permissions";
import { londonDate } from "../domain/london";
import { findingOf, notScanned, type LookedThrough } from "../domain/patient-data/finding";
import type { Staged } from "../files/blob-store.server";
import type { FileTypeId } from "../files/file-types";
import { listPatternsOf } from "../models/files/number-patterns.server";
import type { Scope } from "../models/scope.server";
import { paths } from "./paths";
import type { Arguments } from "./portal.server";

/** The file's words and whether it is held, or `infected`. A scanner that is set and does not answer holds the file: it fails closed. */
export async function lookThrough(
  { context }: Arguments,
  scope: Scope,
  staged: Staged,
  type: FileTypeId,
  trustId: string | null,
): Promise<LookedThrough | "infected"> {
  const { fileTexts, now, scanner } = context.portal;
  const scanned = scanner === undefined ? "clean" : await scanner.scan(staged.path);
  if (scanned === "infected") return "infected";
  const patterns = await listPatternsOf(scope, trustsOf(scope.actor, trustId));
  const { state, words, patientData } = await fileTexts.read(staged.path, type, londonDate(now()), patterns);
  const found = findingOf(state, patientData);
  const finding = scanned === "clean" ? found : notScanned(found);
  const id = crypto.randomUUID();
  return { state, words, hold: finding && { id, finding, address: paths.heldFile(id) } };
}

/** The trust of the file, and those where its uploader works: a paper of a meeting is looked through for those. */
function trustsOf(actor: Actor | null, trustId: string | null): readonly string[] {
  const own = (actor?.roles ?? []).filter(({ place }) => place === "trust").map(({ placeId }) => placeId);
  return [...new Set(trustId === null ? own : [trustId, ...own])];
}
