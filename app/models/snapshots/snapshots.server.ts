// Snapshots of assessments: taken once, read for ever. The database itself refuses to change or delete one.
import { createHash } from "node:crypto";
import { uuidv7 } from "uuidv7";
import type { IsoDate } from "../../domain/dates";
import type { FrozenAssessment } from "../../domain/snapshots/snapshot";
import type { Assessment } from "../assessments.server";
import { audit } from "../audit.server";
import { actingPerson, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";

export interface Snapshot {
  readonly id: string;
  readonly title: string;
  readonly takenOn: IsoDate;
  readonly takenAt: string;
  readonly takenByName: string;
  readonly onBehalf: boolean;
  readonly sha256: string;
  readonly frozen: FrozenAssessment;
}

function snapshotQuery(scope: Scope, assessment: Assessment) {
  return scope.db
    .selectFrom("snapshot")
    .innerJoin("person", "person.id", "snapshot.taken_by")
    .select([
      "snapshot.id",
      "snapshot.title",
      "snapshot.taken_on as takenOn",
      "snapshot.taken_at as takenAt",
      "person.name as takenByName",
      "snapshot.on_behalf",
      "snapshot.sha256",
      "snapshot.document",
    ])
    .where("snapshot.assessment_id", "=", assessment.id);
}

type Row = Awaited<ReturnType<ReturnType<typeof snapshotQuery>["executeTakeFirstOrThrow"]>>;

function toSnapshot({ document, on_behalf, takenOn, ...row }: Row): Snapshot {
  if (sha256Of(document) !== row.sha256) throw new Error(`Snapshot ${row.id} is not what was stored.`);
  return {
    ...row,
    takenOn: takenOn as IsoDate,
    onBehalf: on_behalf === 1,
    frozen: JSON.parse(document) as FrozenAssessment,
  };
}

const sha256Of = (document: string) => createHash("sha256").update(document).digest("hex");

/** The snapshots of an assessment that the caller found within sight, the latest first. */
export async function listSnapshots(scope: Scope, assessment: Assessment): Promise<readonly Snapshot[]> {
  const rows = await snapshotQuery(scope, assessment)
    .orderBy("snapshot.taken_at", "desc")
    .orderBy("snapshot.id", "desc")
    .execute();
  return rows.map(toSnapshot);
}

/** One snapshot of an assessment that the caller found within sight; `undefined` for another assessment's. */
export async function getSnapshot(scope: Scope, assessment: Assessment, id: string): Promise<Snapshot | undefined> {
  const row = await snapshotQuery(scope, assessment).where("snapshot.id", "=", id).executeTakeFirst();
  return row && toSnapshot(row);
}

/** Keeps what the caller read in the same transaction. Two snapshots of one assessment never share a name. */
export async function takeSnapshot(
  tx: Scope,
  assessment: Assessment,
  title: string,
  frozen: FrozenAssessment,
  onBehalf: boolean,
): Promise<Outcome<{ readonly id: string }, "name-taken">> {
  const taken = await tx.db
    .selectFrom("snapshot")
    .select("id")
    .where("assessment_id", "=", assessment.id)
    .where("title", "=", title)
    .executeTakeFirst();
  if (taken !== undefined) return { ok: false, reason: "name-taken" };
  const id = uuidv7();
  const document = JSON.stringify(frozen);
  const sha256 = sha256Of(document);
  await tx.db
    .insertInto("snapshot")
    .values({
      id,
      assessment_id: assessment.id,
      title,
      taken_on: tx.today,
      document,
      sha256,
      on_behalf: onBehalf ? 1 : 0,
      taken_at: tx.at,
      taken_by: actingPerson(tx),
    })
    .execute();
  const { trustId } = assessment;
  await audit(tx, {
    did: "snapshot.taken",
    kind: "snapshot",
    id,
    trustId,
    detail: { assessment: assessment.id, sha256, onBehalf },
  });
  return { ok: true, id };
}
