// Mock assessments: started and closed by those who arrange them, judged by a peer. Answers of the service are never touched from here.
import { uuidv7 } from "uuidv7";
import type { IsoDate } from "../../domain/dates";
import { isMockOpen } from "../../domain/mock/verdicts";
import { isOpen, subjectOf, type Assessment } from "../assessments.server";
import { audit } from "../audit.server";
import { can } from "../../domain/permissions";
import { actingPerson, laterOf, seesTrust, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";

export interface Mock {
  readonly id: string;
  readonly title: string;
  readonly endsOn: IsoDate;
  readonly startedAt: string;
  readonly closedAt: string | null;
  /** Whether verdicts may be given today. */
  readonly isOpen: boolean;
}

/** The service's own people, the QI manager and the peers see it; an assessor who is invited for an award does not. */
function sees(scope: Scope, assessment: Assessment): boolean {
  if (assessment.trustId === null) return false;
  const isPeer = scope.actor !== null && can(scope.actor, "mock.judge", subjectOf(assessment));
  return seesTrust(scope, assessment.trustId) || isPeer;
}

/** Whether a mock assessment may be seen here at all, whether or not there is one. */
export function seesMock(scope: Scope, assessment: Assessment): boolean {
  return sees(scope, assessment);
}

/** The mock assessment that is under way, or else the last; `undefined` where there is none, or it is out of sight. */
export async function getMock(scope: Scope, assessment: Assessment): Promise<Mock | undefined> {
  if (!sees(scope, assessment)) return undefined;
  const row = await scope.db
    .selectFrom("mock_assessment")
    .select(["id", "title", "ends_on as endsOn", "started_at as startedAt", "closed_at as closedAt"])
    .where("assessment_id", "=", assessment.id)
    .orderBy("started_at", "desc")
    .orderBy("id", "desc")
    .$castTo<Omit<Mock, "isOpen">>()
    .executeTakeFirst();
  return row && { ...row, isOpen: assessment.closedAt === null && isMockOpen(row, scope.today) };
}

/** Starts one. Refused while another is under way, and for a closed assessment; one whose last day has passed is closed by this. */
export async function startMock(
  tx: Scope,
  assessment: Assessment,
  { title, endsOn }: { readonly title: string; readonly endsOn: IsoDate },
  onBehalf: boolean,
): Promise<Outcome<{ readonly id: string }, "one-is-open" | "closed">> {
  if (!(await isOpen(tx, assessment))) return { ok: false, reason: "closed" };
  const present = await getMock(tx, assessment);
  if (present?.isOpen) return { ok: false, reason: "one-is-open" };
  if (present?.closedAt === null) await endMock(tx, present.id);
  const id = uuidv7();
  await tx.db
    .insertInto("mock_assessment")
    .values({
      id,
      assessment_id: assessment.id,
      title,
      ends_on: endsOn,
      started_at: tx.at,
      started_by: actingPerson(tx),
      closed_at: null,
      closed_by: null,
    })
    .execute();
  await auditMock(tx, "mock.started", assessment, id, { endsOn, onBehalf });
  return { ok: true, id };
}

/** Closes one before its last day. Its verdicts stay. */
export async function closeMock(
  tx: Scope,
  assessment: Assessment,
  mock: Mock,
  onBehalf: boolean,
): Promise<Outcome<{ readonly id: string }, "closed">> {
  if (!(await endMock(tx, mock.id))) return { ok: false, reason: "closed" };
  await auditMock(tx, "mock.closed", assessment, mock.id, { onBehalf });
  return { ok: true, id: mock.id };
}

async function endMock(tx: Scope, id: string): Promise<boolean> {
  const ended = await tx.db
    .updateTable("mock_assessment")
    .set({ closed_at: tx.at, closed_by: actingPerson(tx) })
    .where("id", "=", id)
    .where("closed_at", "is", null)
    .executeTakeFirst();
  return ended.numUpdatedRows > 0n;
}

export interface Verdict {
  readonly criterion: string;
  readonly value: string;
  readonly note: string | null;
  readonly version: number;
  readonly byName: string;
}

/** The verdicts of a mock assessment that the caller found within sight, by criterion. */
export async function listVerdicts(scope: Scope, mock: Mock): Promise<ReadonlyMap<string, Verdict>> {
  const rows = await scope.db
    .selectFrom("mock_verdict")
    .innerJoin("person", "person.id", "mock_verdict.changed_by")
    .select([
      "mock_verdict.criterion_code as criterion",
      "mock_verdict.value",
      "mock_verdict.note",
      "mock_verdict.version",
      "person.name as byName",
    ])
    .where("mock_verdict.mock_id", "=", mock.id)
    .execute();
  return new Map(rows.map((row) => [row.criterion, row]));
}

/** Gives a verdict over the version that its giver saw, with its history. The same verdict again changes nothing. */
export async function recordVerdict(
  tx: Scope,
  assessment: Assessment,
  mock: Mock,
  { criterion, value, note }: { readonly criterion: string; readonly value: string; readonly note: string | null },
  seenVersion: number,
): Promise<Outcome<{ readonly version: number }, "closed" | "changed-meanwhile">> {
  const present = await getMock(tx, assessment);
  if (present?.id !== mock.id || !present.isOpen || !(await isOpen(tx, assessment)))
    return { ok: false, reason: "closed" };
  const before = await tx.db
    .selectFrom("mock_verdict")
    .select(["value", "note", "version", "changed_at"])
    .where("mock_id", "=", mock.id)
    .where("criterion_code", "=", criterion)
    .executeTakeFirst();
  if ((before?.version ?? 0) !== seenVersion) return { ok: false, reason: "changed-meanwhile" };
  if (before?.value === value && before.note === note) return { ok: true, version: seenVersion };
  const version = seenVersion + 1;
  const at = laterOf(tx.at, before?.changed_at ?? null);
  const by = actingPerson(tx);
  const row = { value, note, version, changed_at: at, changed_by: by };
  await tx.db
    .insertInto("mock_verdict")
    .values({ mock_id: mock.id, criterion_code: criterion, ...row })
    .onConflict((conflict) => conflict.columns(["mock_id", "criterion_code"]).doUpdateSet(row))
    .execute();
  await tx.db
    .insertInto("mock_verdict_change")
    .values({
      id: uuidv7(),
      mock_id: mock.id,
      criterion_code: criterion,
      version,
      value,
      note,
      recorded_at: at,
      recorded_by: by,
    })
    .execute();
  await auditMock(tx, "mock.judged", assessment, mock.id, { criterion, value, version });
  return { ok: true, version };
}

async function auditMock(
  tx: Scope,
  did: string,
  { id: assessment, trustId }: Assessment,
  id: string,
  detail: Record<string, string | number | boolean>,
): Promise<void> {
  await audit(tx, { did, kind: "mock-assessment", id, trustId, detail: { assessment, ...detail } });
}
