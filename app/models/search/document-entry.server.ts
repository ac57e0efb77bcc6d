// A document, for the index: its current version; where it has none yet, the one that is being made.
import { plainLines } from "../../domain/plain-lines";
import type { Scope } from "../scope.server";
import { mostLetters, type Entry } from "./entries.server";

/** Of the version that counts: current before one in the making. A withdrawn document is not found. */
const order = ["published", "under-review", "approval", "consultation", "draft"] as const;

export async function readDocument(tx: Scope, id: string): Promise<readonly Entry[]> {
  const document = await tx.db
    .selectFrom("document")
    .innerJoin("group", "group.id", "document.group_id")
    .select([
      "document.network_id",
      "document.title",
      "document.group_id",
      "document.changed_at",
      "group.name as group",
    ])
    .where("document.id", "=", id)
    .executeTakeFirst();
  if (document === undefined) return [];
  const versions = await listVersionsInForce(tx, id);
  const version = order.flatMap((state) => versions.filter((each) => each.state === state))[0];
  if (version === undefined) return [];
  const tags = await tx.db.selectFrom("document_tag").select("tag").where("document_id", "=", id).execute();
  const held = version.hold !== null;
  return [
    {
      network_id: document.network_id,
      kind: "document",
      ref_id: id,
      reach: held ? "author" : version.state === "draft" ? "members" : "group",
      group_id: document.group_id,
      author_id: version.added_by,
      title: document.title,
      words: [
        tags.map(({ tag }) => tag).join(" "),
        version.body && plainLines(version.body).join("\n"),
        version.file_name,
        version.words,
      ]
        .filter(Boolean)
        .join("\n")
        .slice(0, mostLetters),
      place: document.group,
      leads_to: id,
      changed_at: document.changed_at,
    },
  ];
}

function listVersionsInForce(tx: Scope, documentId: string) {
  return tx.db
    .selectFrom("document_version")
    .leftJoin("stored_file", "stored_file.id", "document_version.file_id")
    .leftJoin("file_text", "file_text.sha256", "stored_file.sha256")
    .leftJoin("file_hold", (join) =>
      join
        .onRef("file_hold.file_id", "=", "stored_file.id")
        .on("file_hold.released_at", "is", null)
        .on("file_hold.replaced_at", "is", null),
    )
    .select([
      "document_version.state",
      "document_version.body",
      "stored_file.file_name",
      "stored_file.added_by",
      "file_text.words",
      "file_hold.id as hold",
    ])
    .where("document_version.document_id", "=", documentId)
    .where("document_version.state", "in", order)
    .execute();
}
