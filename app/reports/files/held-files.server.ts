// Held files as their list shows them; the page and its file are built from the same rows.
import { findingInWords } from "../../domain/patient-data/finding";
import type { HeldRow, HoldFilter, HoldShown } from "../../domain/view/held-files";
import { listHolds, type Hold } from "../../models/files/holds.server";
import type { Scope } from "../../models/scope.server";

export interface HeldFiles {
  readonly rows: readonly HeldRow[];
  /** How many there are without any filter. */
  readonly all: number;
}

/** What this person sees of held files: all for the QI manager, their own for anybody else. */
export async function readHeldFiles(scope: Scope, filter: HoldFilter): Promise<HeldFiles> {
  const holds = await listHolds(scope);
  return {
    rows: holds.filter(({ state }) => filter === "all" || state === filter).map(rowOf),
    all: holds.length,
  };
}

function rowOf({ id, fileName, evidence, trust, finding, uploadedByName, heldAt, state }: Hold): HeldRow {
  return {
    id,
    fileName,
    of: evidence?.title ?? "A file of a document or a meeting",
    trust: trust ?? "The network",
    found: findingInWords(finding),
    uploadedByName,
    heldAt,
    state,
  };
}

/** One held file for its page. `size` is the number of its bytes in words. */
export function showHold(hold: Hold, size: string): HoldShown {
  const { id, state, fileName, trust, evidence, uploadedByName, heldAt, replacedAt } = hold;
  const found = findingInWords(hold.finding);
  return {
    id,
    state,
    found,
    fileName,
    size,
    trust,
    evidence,
    uploadedByName,
    heldAt,
    replacedAt,
    release: releaseOf(hold),
  };
}

/** Who released a file, when and why. */
export function releaseOf({ releasedAt, releasedByName, releaseReason }: Hold): HoldShown["release"] {
  return releasedAt === null ? null : { at: releasedAt, byName: releasedByName ?? "", reason: releaseReason ?? "" };
}

export function heldFilesTable({ rows }: HeldFiles) {
  return {
    columns: ["file", "belongs to", "trust", "what was found", "uploaded by", "held at", "state"],
    rows: rows.map((row) => [row.fileName, row.of, row.trust, row.found, row.uploadedByName, row.heldAt, row.state]),
  };
}
