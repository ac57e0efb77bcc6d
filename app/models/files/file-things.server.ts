// What a file belongs to, for those who may read it: an item of evidence, a version of a document, a paper, an adaptation.
import { getSharedDocument } from "../documents/adoption-documents.server";
import { getAdoptionFile } from "../documents/adoption.server";
import { getDocument, getVersionFile } from "../documents/documents.server";
import { getVersion } from "../evidence-files.server";
import { getEvidence } from "../evidence.server";
import { getMeeting } from "../meetings/meetings.server";
import { listPapers } from "../meetings/papers.server";
import type { Scope } from "../scope.server";
import { getStoredFile, type StoredFile } from "../stored-files.server";
import type { HeldThing } from "./holding.server";

/** One file with what it belongs to, in words. */
export interface FileThing {
  readonly thing: HeldThing;
  readonly evidenceId: string | null;
  readonly trustId: string | null;
  readonly fileName: string;
  /** The title of the evidence, document or paper. */
  readonly of: string;
  readonly uploadedBy: string;
  readonly held: boolean;
  readonly purgedAt: string | null;
}

/** One version of an item within sight; `undefined` otherwise. */
export async function findEvidenceFile(scope: Scope, id: string, number: number): Promise<FileThing | undefined> {
  const evidence = await getEvidence(scope, id);
  const version = evidence && (await getVersion(scope, evidence, number));
  if (evidence === undefined || version === undefined) return undefined;
  const row = await scope.db
    .selectFrom("evidence_version")
    .leftJoin("file_hold", (join) =>
      join.onRef("file_hold.evidence_version_id", "=", "evidence_version.id").on("file_hold.released_at", "is", null),
    )
    .select(["evidence_version.id", "evidence_version.added_by as uploadedBy", "file_hold.id as hold"])
    .where("evidence_version.evidence_id", "=", id)
    .where("evidence_version.number", "=", number)
    .executeTakeFirstOrThrow();
  return {
    thing: { evidenceVersionId: row.id },
    evidenceId: id,
    trustId: evidence.trustId,
    fileName: version.fileName,
    of: evidence.title,
    uploadedBy: row.uploadedBy,
    held: row.hold !== null,
    purgedAt: version.purgedAt,
  };
}

/** A file of a document, a meeting or an adoption that this person may read; `undefined` otherwise. */
export async function findStoredFile(scope: Scope, fileId: string): Promise<FileThing | undefined> {
  const owner =
    (await ofDocument(scope, fileId)) ?? (await ofPaper(scope, fileId)) ?? (await ofAdoption(scope, fileId));
  if (owner === undefined) return undefined;
  const { file, of, trustId } = owner;
  const { fileName, addedBy, held, purgedAt } = file;
  return { thing: { fileId }, evidenceId: null, trustId, fileName, of, uploadedBy: addedBy, held, purgedAt };
}

interface Owner {
  readonly file: StoredFile;
  readonly of: string;
  readonly trustId: string | null;
}

async function ofDocument(scope: Scope, fileId: string): Promise<Owner | undefined> {
  const row = await scope.db
    .selectFrom("document_version")
    .select(["id", "document_id"])
    .where("file_id", "=", fileId)
    .executeTakeFirst();
  const document = row && (await getDocument(scope, row.document_id));
  const file = document && (await getVersionFile(scope, document, row?.id ?? ""));
  return document && file && { file, of: document.title, trustId: null };
}

async function ofPaper(scope: Scope, fileId: string): Promise<Owner | undefined> {
  const row = await scope.db.selectFrom("paper").select("meeting_id").where("file_id", "=", fileId).executeTakeFirst();
  const meeting = row && (await getMeeting(scope, row.meeting_id));
  const paper = meeting && (await listPapers(scope, meeting)).find((each) => each.fileId === fileId);
  const file = paper && (await getStoredFile(scope, fileId));
  return paper && file && { file, of: paper.title, trustId: null };
}

async function ofAdoption(scope: Scope, fileId: string): Promise<Owner | undefined> {
  const row = await scope.db
    .selectFrom("adoption")
    .select(["document_id", "trust_id", "number"])
    .where("file_id", "=", fileId)
    .executeTakeFirst();
  const document = row && (await getSharedDocument(scope, row.document_id));
  const file = document && row && (await getAdoptionFile(scope, document, row.trust_id, row.number));
  return document && file && { file, of: document.title, trustId: row?.trust_id ?? null };
}
