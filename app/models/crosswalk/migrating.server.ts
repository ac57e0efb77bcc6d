// Migrating an assessment to another edition: the old one is closed and stays, a new one begins with what the crosswalk carries.
import { uuidv7 } from "uuidv7";
import { blankAnswer, writeChanges } from "../answers.server";
import { closeAssessment, getAssessment, isOpen, startAssessment, type Assessment } from "../assessments.server";
import { audit } from "../audit.server";
import { actingPerson, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";
import { readCarriage, type Carriage, type EditionsOfWay } from "./carriage.server";
import { getCrosswalk, type Crosswalk } from "./crosswalks.server";

export interface Migrated {
  /** The new assessment. */
  readonly id: string;
  readonly answers: number;
  readonly toConfirm: number;
  readonly attachments: number;
}

/**
 * Migrates an assessment by a published crosswalk, in one transaction: an open one is closed, a new one of the new edition starts, and
 * whatever its crosswalk carries waits there to be confirmed. The account is kept as it was. Refused where the crosswalk does not lead from the assessment's edition,
 * where it was migrated before, and while another of the standard is open.
 */
export async function migrateAssessment(
  tx: Scope,
  old: Assessment,
  crosswalk: Crosswalk,
  editions: EditionsOfWay,
  title: string,
  onBehalf: boolean,
): Promise<Outcome<Migrated, "no-such-way" | "migrated-before" | "one-is-open">> {
  const way = await getCrosswalk(tx, crosswalk.id);
  const leads = way?.fromEditionId === old.editionId && editions.from.id === old.editionId;
  if (way?.publishedAt == null || !leads || way.toEditionId !== editions.to.id)
    return { ok: false, reason: "no-such-way" };
  const before = await tx.db
    .selectFrom("assessment_migration")
    .select("id")
    .where("from_assessment_id", "=", old.id)
    .where("undone_at", "is", null)
    .executeTakeFirst();
  if (before !== undefined) return { ok: false, reason: "migrated-before" };
  const carriage = await readCarriage(tx, old, way, editions);
  const closes = await isOpen(tx, old);
  if (closes) await closeAssessment(tx, old, onBehalf);
  const { serviceId, trustId } = old;
  const start = { serviceId, trustId, editionId: editions.to.id, standard: editions.to.standard, title };
  const started = await startAssessment(tx, start, onBehalf);
  if (!started.ok) return started;
  const assessment = await getAssessment(tx, old.slug, started.id);
  if (assessment === undefined) throw new Error("Who starts an assessment sees it.");
  const counts = await writeCarriage(tx, old, assessment, carriage, onBehalf);
  await tx.db
    .insertInto("assessment_migration")
    .values({
      id: uuidv7(),
      crosswalk_id: way.id,
      from_assessment_id: old.id,
      to_assessment_id: assessment.id,
      closed_from: closes ? 1 : 0,
      account: JSON.stringify(carriage.account),
      on_behalf: onBehalf ? 1 : 0,
      made_at: tx.at,
      made_by: actingPerson(tx),
      undone_at: null,
      undone_by: null,
    })
    .execute();
  const detail = { from: old.id, crosswalk: way.id, ...counts, onBehalf };
  await audit(tx, { did: "assessment.migrated", kind: "assessment", id: assessment.id, trustId, detail });
  return { ok: true, id: assessment.id, ...counts };
}

/** Rows of one statement: SQLite binds at most 32,766 values. */
const chunk = 1000;

async function writeCarriage(
  tx: Scope,
  old: Assessment,
  assessment: Assessment,
  { carried, attachments }: Carriage,
  onBehalf: boolean,
): Promise<Omit<Migrated, "id">> {
  const changes = carried.map(({ to, answer }) => ({ before: blankAnswer(to), change: answer }));
  if (changes.length > 0) await writeChanges(tx, assessment, changes, onBehalf);
  const waiting = carried.flatMap(({ to, toConfirm }) =>
    toConfirm === null
      ? []
      : [
          {
            assessment_id: assessment.id,
            criterion_code: to,
            from_assessment_id: old.id,
            from_criterion_code: toConfirm.from,
            value: toConfirm.value,
            reason: toConfirm.reason,
            confirmed_at: null,
            confirmed_by: null,
          },
        ],
  );
  for (let from = 0; from < waiting.length; from += chunk) {
    await tx.db
      .insertInto("carried_answer")
      .values(waiting.slice(from, from + chunk))
      .execute();
  }
  const rows = attachments.map(({ evidenceId, criterion }) => ({
    id: uuidv7(),
    evidence_id: evidenceId,
    assessment_id: assessment.id,
    criterion_code: criterion,
    attached_at: tx.at,
    attached_by: actingPerson(tx),
    detached_at: null,
    detached_by: null,
  }));
  for (let from = 0; from < rows.length; from += chunk) {
    await tx.db
      .insertInto("attachment")
      .values(rows.slice(from, from + chunk))
      .execute();
  }
  return { answers: carried.length, toConfirm: waiting.length, attachments: attachments.length };
}
