// An item of evidence, for the index: its title and the words of its newest file.
import type { Scope } from "../scope.server";
import { mostLetters, type Entry } from "./entries.server";

/** A held item is found by nobody but the one who uploaded its newest file, and the QI manager. */
export async function readEvidence(tx: Scope, id: string): Promise<readonly Entry[]> {
  const item = await tx.db
    .selectFrom("evidence")
    .leftJoin("trust", "trust.id", "evidence.trust_id")
    .select([
      "evidence.network_id",
      "evidence.trust_id",
      "evidence.title",
      "evidence.address",
      "evidence.visibility",
      "evidence.held",
      "evidence.withdrawn",
      "evidence.created_by",
      "evidence.changed_at",
      "trust.short_name as trust",
    ])
    .where("evidence.id", "=", id)
    .executeTakeFirst();
  if (item === undefined) return [];
  const newest = await tx.db
    .selectFrom("evidence_version")
    .leftJoin("file_text", "file_text.sha256", "evidence_version.sha256")
    .select(["evidence_version.file_name", "evidence_version.added_by", "file_text.words"])
    .where("evidence_version.evidence_id", "=", id)
    .orderBy("evidence_version.number", "desc")
    .limit(1)
    .executeTakeFirst();
  return [
    {
      network_id: item.network_id,
      kind: "evidence",
      ref_id: id,
      reach: reachOf(item),
      trust_id: item.trust_id,
      author_id: newest?.added_by ?? item.created_by,
      title: item.title,
      words: [newest?.file_name, item.address, newest?.words].filter(Boolean).join("\n").slice(0, mostLetters),
      place: item.trust ?? "The network's own",
      leads_to: id,
      changed_at: item.changed_at,
    },
  ];
}

interface Standing {
  readonly held: 0 | 1;
  readonly withdrawn: 0 | 1;
  readonly trust_id: string | null;
  readonly visibility: "trust" | "network";
}

/** What is withdrawn is no longer shared; its own trust still finds it. */
function reachOf({ held, withdrawn, trust_id, visibility }: Standing): Entry["reach"] {
  if (held === 1) return "author";
  if (trust_id === null) return "network";
  return visibility === "network" && withdrawn === 0 ? "shared" : "trust";
}
