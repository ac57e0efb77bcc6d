// Maturity submissions: published ones with their printed figures, and the network's own, made item by item.
import { uuidv7 } from "uuidv7";
import type { IsoDate } from "../domain/dates";
import { audit } from "./audit.server";
import { actingPerson, type Scope } from "./scope.server";
import type { Outcome } from "./transaction.server";

export interface MatrixSubmission {
  readonly id: string;
  readonly templateId: string;
  readonly title: string;
  readonly madeFor: IsoDate;
  readonly kind: "published" | "portal";
  readonly submittedAt: string | null;
  readonly version: number;
  readonly publishedOverall: string | null;
  readonly publishedLevel: string | null;
  readonly source: string | null;
  /** Printed figures of a published submission, by domain code. */
  readonly publishedDomains: ReadonlyMap<string, { readonly score: string | null; readonly level: string }>;
  /** Levels given to items in the portal, by item code. */
  readonly itemLevels: ReadonlyMap<string, string>;
  readonly itemNotes: ReadonlyMap<string, string>;
}

/** The network's submissions, newest first. Drafts are left out unless asked for. */
export async function listSubmissions(scope: Scope, withDrafts: boolean): Promise<readonly MatrixSubmission[]> {
  const rows = await submissionQuery(scope).orderBy("made_for", "desc").orderBy("created_at", "desc").execute();
  const shown = rows.filter((row) => withDrafts || row.kind === "published" || row.submitted_at !== null);
  return withParts(scope, shown);
}

export async function getSubmission(scope: Scope, id: string): Promise<MatrixSubmission | undefined> {
  const rows = await submissionQuery(scope).where("id", "=", id).execute();
  return (await withParts(scope, rows))[0];
}

function submissionQuery(scope: Scope) {
  return scope.db
    .selectFrom("matrix_submission")
    .select([
      "id",
      "template_id",
      "title",
      "made_for",
      "kind",
      "submitted_at",
      "version",
      "published_overall",
      "published_level",
      "source",
    ])
    .where("network_id", "=", scope.networkId);
}

type SubmissionRow = Awaited<ReturnType<ReturnType<typeof submissionQuery>["executeTakeFirstOrThrow"]>>;

async function withParts(scope: Scope, rows: readonly SubmissionRow[]): Promise<readonly MatrixSubmission[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const domains = await scope.db
    .selectFrom("matrix_published_domain")
    .select(["submission_id", "domain_code", "score", "level"])
    .where("submission_id", "in", ids)
    .execute();
  const items = await scope.db
    .selectFrom("matrix_item_level")
    .select(["submission_id", "item_code", "level", "note"])
    .where("submission_id", "in", ids)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    templateId: row.template_id,
    title: row.title,
    madeFor: row.made_for as IsoDate,
    kind: row.kind,
    submittedAt: row.submitted_at,
    version: row.version,
    publishedOverall: row.published_overall,
    publishedLevel: row.published_level,
    source: row.source,
    publishedDomains: new Map(
      domains
        .filter((each) => each.submission_id === row.id)
        .map(({ domain_code, score, level }) => [domain_code, { score, level }]),
    ),
    itemLevels: new Map(
      items.filter((each) => each.submission_id === row.id).map((each) => [each.item_code, each.level]),
    ),
    itemNotes: new Map(
      items.flatMap((each) =>
        each.submission_id === row.id && each.note !== null ? [[each.item_code, each.note] as const] : [],
      ),
    ),
  }));
}

/** Starts a submission with no level given yet. */
export async function startSubmission(
  tx: Scope,
  start: { readonly templateId: string; readonly title: string; readonly madeFor: IsoDate },
): Promise<Outcome<{ readonly id: string }, never>> {
  const id = uuidv7();
  await tx.db
    .insertInto("matrix_submission")
    .values({
      id,
      network_id: tx.networkId,
      template_id: start.templateId,
      title: start.title,
      made_for: start.madeFor,
      kind: "portal",
      submitted_at: null,
      submitted_by: null,
      version: 1,
      published_overall: null,
      published_level: null,
      source: null,
      created_at: tx.at,
      created_by: actingPerson(tx),
    })
    .execute();
  await audit(tx, { did: "matrix-submission.started", kind: "matrix-submission", id });
  return { ok: true, id };
}

export interface ItemLevel {
  readonly level: string;
  readonly note: string | null;
}

/** Saves the levels of a draft over the version that was seen; items left out are unanswered. A published submission stays as printed. */
export async function recordItemLevels(
  tx: Scope,
  submission: MatrixSubmission,
  seenVersion: number,
  items: ReadonlyMap<string, ItemLevel>,
): Promise<Outcome<{ readonly version: number }, "submitted" | "changed-meanwhile">> {
  const moved = await moveVersion(tx, submission.id, seenVersion);
  if (moved !== "moved") return { ok: false, reason: moved };
  await tx.db.deleteFrom("matrix_item_level").where("submission_id", "=", submission.id).execute();
  for (const [code, { level, note }] of items) {
    await tx.db
      .insertInto("matrix_item_level")
      .values({ submission_id: submission.id, item_code: code, level, note })
      .execute();
  }
  await audit(tx, {
    did: "matrix-submission.changed",
    kind: "matrix-submission",
    id: submission.id,
    detail: { version: seenVersion + 1, items: items.size },
  });
  return { ok: true, version: seenVersion + 1 };
}

/** Submits a draft: from then on it stands in the trend and does not change. The caller has checked that no domain is incomplete. */
export async function submitSubmission(
  tx: Scope,
  submission: MatrixSubmission,
  seenVersion: number,
): Promise<Outcome<{ readonly id: string }, "submitted" | "changed-meanwhile">> {
  const moved = await moveVersion(tx, submission.id, seenVersion);
  if (moved !== "moved") return { ok: false, reason: moved };
  await tx.db
    .updateTable("matrix_submission")
    .set({ submitted_at: tx.at, submitted_by: actingPerson(tx) })
    .where("id", "=", submission.id)
    .execute();
  await audit(tx, { did: "matrix-submission.submitted", kind: "matrix-submission", id: submission.id });
  return { ok: true, id: submission.id };
}

async function moveVersion(tx: Scope, id: string, seen: number): Promise<"moved" | "submitted" | "changed-meanwhile"> {
  const now = await tx.db
    .selectFrom("matrix_submission")
    .select(["version", "submitted_at", "kind"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  if (now.submitted_at !== null || now.kind === "published") return "submitted";
  if (now.version !== seen) return "changed-meanwhile";
  await tx.db
    .updateTable("matrix_submission")
    .set({ version: seen + 1 })
    .where("id", "=", id)
    .execute();
  return "moved";
}
