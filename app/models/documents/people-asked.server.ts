// Who is asked to read a document at its publication, by what trusts have said of it so far.
import { isAsked } from "../../domain/documents/acknowledgement";
import type { AdoptionPosition } from "../../domain/documents/adoption";
import { seesGroup, type Scope } from "../scope.server";
import { listReaders } from "./acknowledgement.server";
import type { DocumentPlace } from "./documents.server";

/**
 * Members of its group, and the quality leads and contributors of trusts that use or consider it. Of a members-only group nobody but
 * its members: others cannot open it.
 */
export async function listAsked(scope: Scope, { id, group }: DocumentPlace): Promise<readonly string[]> {
  if (!seesGroup(scope, group)) return [];
  const positions = await readLastPositions(scope, id);
  return (await listReaders(scope))
    .filter(({ memberOf, worksAt }) => {
      const isMember = memberOf.includes(group.id);
      if (group.access !== "open") return isMember;
      return isAsked({ isMember, worksAt: worksAt.map((trustId) => ({ position: positions.get(trustId) ?? null })) });
    })
    .map((reader) => reader.id);
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
