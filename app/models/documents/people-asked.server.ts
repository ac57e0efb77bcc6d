// Who is asked to read a document, by what trusts have said of it so far: at its publication, and when a trust takes it up.
import { isAsked } from "../../domain/documents/acknowledgement";
import { versionText, type AdoptionPosition } from "../../domain/documents/adoption";
import { readToRead } from "../mail/to-read.server";
import { seesGroup, type GroupPlace, type Scope } from "../scope.server";
import { listReaders, type Reader } from "./acknowledgement.server";
import { tell } from "./document-telling.server";

interface AskingDocument {
  readonly id: string;
  readonly group: GroupPlace;
}

/** By `isAsked`, with what each trust has said so far. */
export async function listAsked(scope: Scope, document: AskingDocument): Promise<readonly string[]> {
  return (await askedOf(scope, document)).map(({ id }) => id);
}

/** Those of one trust whom its position asks, and who have not said yet that they read what counts: told of once for each version. */
export async function askTrust(tx: Scope, document: AskingDocument, trustId: string): Promise<void> {
  const reading = await readToRead(tx, document.id);
  if (reading === undefined) return;
  const { title, toRead, readBy } = reading;
  const asked = (await askedOf(tx, document)).filter(({ id, worksAt }) => worksAt.includes(trustId) && !readBy.has(id));
  await tell(
    tx,
    document,
    asked.map(({ id }) => id),
    { ...askingWords(title, versionText(toRead), toRead.id), body: "Your trust uses it, or considers it." },
  );
}

/** The notice that asks somebody to read a version. */
export function askingWords(title: string, words: string, versionId: string) {
  return {
    kind: "acknowledgement" as const,
    title: `Please read ${title}, version ${words}, and say that you did`,
    onceKey: `document:${versionId}:to-read`,
  };
}

async function askedOf(scope: Scope, { id, group }: AskingDocument): Promise<readonly Reader[]> {
  if (!seesGroup(scope, group)) return [];
  const positions = await readLastPositions(scope, id);
  return (await listReaders(scope)).filter(({ memberOf, worksAt }) =>
    isAsked({
      isMember: memberOf.includes(group.id),
      isOpen: group.access === "open",
      worksAt: worksAt.map((trustId) => ({ position: positions.get(trustId) ?? null })),
    }),
  );
}

/** By trust: what it said last of any version. */
async function readLastPositions(scope: Scope, documentId: string): Promise<ReadonlyMap<string, AdoptionPosition>> {
  const rows = await scope.db
    .selectFrom("adoption")
    .select(["trust_id as trustId", "position"])
    .where("document_id", "=", documentId)
    .orderBy("number")
    .execute();
  return new Map(rows.map(({ trustId, position }) => [trustId, position]));
}
