// Sends a pack for assessors while it is made: one at a time for each person.
import { contentDisposition } from "../files/file-name";
import { inPieces } from "../files/pack/pieces.server";
import { zipPack, type PackEntry } from "../files/pack/zip-pack.server";
import { actingPerson, type Scope } from "../models/scope.server";
import type { Arguments } from "./portal.server";

/** The answer, or `null` while this person's last pack is being sent. A pack with a damaged file breaks off, short of its length. */
export async function sendPack(
  { context }: Arguments,
  scope: Scope,
  assessmentId: string,
  folder: string,
  entries: readonly PackEntry[],
): Promise<Response | null> {
  const { blobs, packs, log } = context.portal;
  const files = entries.filter((entry) => "sha256" in entry).length;
  const turn = packs.begin(actingPerson(scope), assessmentId, files);
  if (turn === null) return null;
  const pack = await zipPack(folder, entries, new Date(scope.at), {
    open: (sha256) => blobs.open(sha256),
    sent: () => turn.advance(),
  });
  pack.stream.once("error", (error) => log.error({ err: error, id: context.request.id }, "a pack broke off"));
  pack.stream.once("close", () => turn.end());
  return new Response(inPieces(pack.stream, context.request.drained), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Length": String(pack.bytes),
      "Content-Disposition": contentDisposition(`${folder}.zip`),
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}
