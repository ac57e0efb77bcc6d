// Held files, as their uploader and the QI manager see them.
import { parseFinding, type Finding } from "../../domain/patient-data/finding";
import type { Scope } from "../scope.server";
import { seesEveryHeld } from "./held-sight.server";

export type HoldState = "held" | "released" | "replaced" | "withdrawn" | "removed";

export interface Hold {
  readonly id: string;
  readonly finding: Finding;
  readonly trustId: string | null;
  readonly trust: string | null;
  /** The item whose file is held; `null` for a file of a document, a meeting or an adoption. */
  readonly evidence: { readonly id: string; readonly title: string; readonly number: number } | null;
  /** Of a file of a document, a meeting or an adoption; `null` for evidence. */
  readonly fileId: string | null;
  readonly sha256: string;
  readonly bytes: number;
  readonly fileName: string;
  readonly fileType: string;
  readonly heldAt: string;
  readonly uploadedBy: string;
  readonly uploadedByName: string;
  readonly state: HoldState;
  readonly releasedAt: string | null;
  readonly releasedByName: string | null;
  readonly releaseReason: string | null;
  readonly replacedAt: string | null;
  /** When the file was removed for ever. */
  readonly purgedAt: string | null;
}

function holdQuery(scope: Scope) {
  const query = scope.db
    .selectFrom("file_hold")
    .leftJoin("evidence_version", "evidence_version.id", "file_hold.evidence_version_id")
    .leftJoin("evidence", "evidence.id", "evidence_version.evidence_id")
    .leftJoin("stored_file", "stored_file.id", "file_hold.file_id")
    .leftJoin("trust", "trust.id", "file_hold.trust_id")
    .innerJoin("person as uploader", "uploader.id", "file_hold.uploaded_by")
    .leftJoin("person as releaser", "releaser.id", "file_hold.released_by")
    .select((row) => [
      "file_hold.id",
      "file_hold.reason",
      "file_hold.findings",
      "file_hold.trust_id as trustId",
      "trust.short_name as trust",
      "evidence.id as evidenceId",
      "evidence.title as evidenceTitle",
      "evidence.withdrawn as evidenceWithdrawn",
      "evidence_version.number",
      "file_hold.file_id as fileId",
      row.fn.coalesce("evidence_version.sha256", "stored_file.sha256").as("sha256"),
      row.fn.coalesce("evidence_version.bytes", "stored_file.bytes").as("bytes"),
      row.fn.coalesce("evidence_version.file_name", "stored_file.file_name").as("fileName"),
      row.fn.coalesce("evidence_version.file_type", "stored_file.file_type").as("fileType"),
      "file_hold.held_at as heldAt",
      "file_hold.uploaded_by as uploadedBy",
      "uploader.name as uploadedByName",
      "file_hold.released_at as releasedAt",
      "releaser.name as releasedByName",
      "file_hold.release_reason as releaseReason",
      "file_hold.replaced_at as replacedAt",
      row.fn.coalesce("evidence_version.purged_at", "stored_file.purged_at").as("purgedAt"),
    ])
    .where("file_hold.network_id", "=", scope.networkId);
  return seesEveryHeld(scope) ? query : query.where("file_hold.uploaded_by", "=", scope.actor?.personId ?? "");
}

type HoldRow = Awaited<ReturnType<ReturnType<typeof holdQuery>["executeTakeFirstOrThrow"]>>;

function toHold(row: HoldRow): Hold {
  const { reason, findings, evidenceId, evidenceTitle, evidenceWithdrawn, number, ...rest } = row;
  const { sha256, bytes, fileName, fileType } = row;
  if (sha256 === null || bytes === null || fileName === null || fileType === null) {
    throw new Error("A held file has its row, or the database is broken.");
  }
  const evidence =
    evidenceId === null || evidenceTitle === null || number === null
      ? null
      : { id: evidenceId, title: evidenceTitle, number };
  return {
    ...rest,
    ...{ sha256, bytes, fileName, fileType },
    finding: parseFinding(reason, findings),
    evidence,
    state: stateOf(row, evidenceWithdrawn === 1),
  };
}

function stateOf({ releasedAt, replacedAt, purgedAt }: HoldRow, isWithdrawn: boolean): HoldState {
  if (purgedAt !== null) return "removed";
  if (releasedAt !== null) return "released";
  if (replacedAt !== null) return "replaced";
  return isWithdrawn ? "withdrawn" : "held";
}

/** Every file that is or was held, newest first: the person's own uploads, or all of them for the QI manager. */
export async function listHolds(scope: Scope): Promise<readonly Hold[]> {
  const rows = await holdQuery(scope).orderBy("file_hold.held_at", "desc").orderBy("file_hold.id", "desc").execute();
  return rows.map(toHold);
}

/** One of them; `undefined` for anybody else. */
export async function getHold(scope: Scope, id: string): Promise<Hold | undefined> {
  const row = await holdQuery(scope).where("file_hold.id", "=", id).executeTakeFirst();
  return row && toHold(row);
}

/** The holds of an item that the caller found within sight, newest first; empty for whoever does not see held files. */
export async function listHoldsOf(scope: Scope, evidenceId: string): Promise<readonly Hold[]> {
  const rows = await holdQuery(scope)
    .where("evidence.id", "=", evidenceId)
    .orderBy("file_hold.held_at", "desc")
    .execute();
  return rows.map(toHold);
}
