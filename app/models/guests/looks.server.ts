// What guests of an assessment opened: entries of the audit log, written when a page or file is asked for, read by those who invited them.
import type { Assessment } from "../assessments.server";
import { audit } from "../audit.server";
import { seesTrust, type Scope } from "../scope.server";
import type { Guest } from "./guests.server";

export interface Look {
  readonly did: "read" | "file-opened";
  /** The address below the assessment, or "evidence", "finding", "query", "other". */
  readonly page: string;
  readonly evidence?: string;
  readonly version?: number | null;
  readonly finding?: string;
  readonly query?: string;
}

const dids = ["assessor.read", "assessor.file-opened"] as const;

/** Records a look by the person of this scope, at an assessment that they are a guest of. */
export async function recordLook(tx: Scope, assessmentId: string, { did, ...detail }: Look): Promise<void> {
  const service = await tx.db
    .selectFrom("assessment")
    .leftJoin("service", "service.id", "assessment.service_id")
    .select("service.trust_id")
    .where("assessment.id", "=", assessmentId)
    .executeTakeFirst();
  const trustId = service?.trust_id ?? null;
  await audit(tx, { did: `assessor.${did}`, kind: "assessment", id: assessmentId, trustId, detail: { ...detail } });
}

export interface LookSeen {
  readonly seq: number;
  readonly at: string;
  readonly did: "read" | "file-opened";
  readonly page: string;
  readonly evidenceId: string | null;
  readonly version: number | null;
  readonly findingId: string | null;
}

function looksQuery(scope: Scope, assessment: Assessment) {
  return scope.db
    .selectFrom("audit_log")
    .where("to_kind", "=", "assessment")
    .where("to_id", "=", assessment.id)
    .where("did", "in", dids);
}

/** What the guest of an invitation opened in this assessment, newest first, before an entry where it is named. */
export async function listLooks(
  scope: Scope,
  assessment: Assessment,
  guest: Guest,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<readonly LookSeen[]> {
  if (!seesTrust(scope, assessment.trustId)) return [];
  const query = looksQuery(scope, assessment)
    .select(["seq", "at", "did", "detail"])
    .where("actor_id", "=", guest.personId)
    .orderBy("seq", "desc")
    .limit(limit);
  const rows = await (before === null ? query : query.where("seq", "<", before)).execute();
  return rows.map(({ seq, at, did, detail }) => ({
    seq,
    at,
    did: did === dids[0] ? "read" : "file-opened",
    ...parse(detail),
  }));
}

function parse(detail: string): Pick<LookSeen, "page" | "evidenceId" | "version" | "findingId"> {
  const { page, evidence, version, finding } = JSON.parse(detail) as Partial<Look>;
  return { page: page ?? "", evidenceId: evidence ?? null, version: version ?? null, findingId: finding ?? null };
}

/** How often each guest of an assessment looked, by person. */
export async function countLooks(scope: Scope, assessment: Assessment): Promise<ReadonlyMap<string, number>> {
  if (!seesTrust(scope, assessment.trustId)) return new Map();
  const rows = await looksQuery(scope, assessment)
    .select((of) => ["actor_id", of.fn.countAll<number>().as("looks")])
    .groupBy("actor_id")
    .execute();
  return new Map(rows.map((row) => [row.actor_id ?? "", row.looks]));
}

/** The titles of evidence that looks name, whatever became of the items since. */
export async function listLookedAt(
  scope: Scope,
  assessment: Assessment,
  evidenceIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (evidenceIds.length === 0 || assessment.trustId === null || !seesTrust(scope, assessment.trustId))
    return new Map();
  const rows = await scope.db
    .selectFrom("evidence")
    .select(["id", "title"])
    .where("id", "in", [...new Set(evidenceIds)])
    .where("trust_id", "=", assessment.trustId)
    .where("held", "=", 0)
    .execute();
  return new Map(rows.map(({ id, title }) => [id, title]));
}
