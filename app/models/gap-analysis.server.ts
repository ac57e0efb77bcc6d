// What a gap analysis is computed from: the values recorded by a moment, and which criteria had current evidence then.
// The counting itself is in app/domain/gap-analysis.ts; the page, the print, the CSV and the API all come through here.
import { sql } from "kysely";
import type { IsoDate } from "../domain/dates";
import { endOfLondonDay } from "../domain/london";
import type { Scope } from "./scope.server";

/** What one assessment had recorded: value by criterion, and the criteria with current evidence. */
export interface Recorded {
  readonly assessmentId: string;
  readonly values: ReadonlyMap<string, string>;
  readonly evidenced: ReadonlySet<string>;
}

/** Which assessment speaks for a subject on a day: the one of this edition that was started last by the end of that day. */
export interface Speaking {
  readonly assessmentId: string;
  /** `null` for the network itself. */
  readonly serviceId: string | null;
}

/** The assessments that speak for the network's services, or for the network itself, at the end of a day. */
export async function listSpeaking(scope: Scope, editionId: string, on: IsoDate): Promise<readonly Speaking[]> {
  const rows = await scope.db
    .selectFrom("assessment")
    .select(["id", "service_id"])
    .where("network_id", "=", scope.networkId)
    .where("edition_id", "=", editionId)
    .where("started_at", "<", endOfLondonDay(on))
    .orderBy("started_at", "desc")
    .orderBy("id", "desc")
    .execute();
  const last = new Map<string | null, string>();
  for (const row of rows) if (!last.has(row.service_id)) last.set(row.service_id, row.id);
  return [...last].map(([serviceId, assessmentId]) => ({ assessmentId, serviceId }));
}

/**
 * Reads what was recorded by the end of a London day, for summaries: percentages and counts, whoever's they are.
 * Today is read from the present state, whose cost does not grow with history; any other day from the dated changes.
 */
export async function readRecorded(
  scope: Scope,
  assessmentIds: readonly string[],
  on: IsoDate,
): Promise<readonly Recorded[]> {
  if (assessmentIds.length === 0) return [];
  const isPresent = on >= scope.today;
  const values = isPresent ? await presentValues(scope, assessmentIds) : await valuesAsAt(scope, assessmentIds, on);
  const evidenced = isPresent
    ? await presentEvidence(scope, assessmentIds, on)
    : await evidenceAsAt(scope, assessmentIds, on);
  return assessmentIds.map((assessmentId) => ({
    assessmentId,
    values: unpackValues(values.get(assessmentId)),
    evidenced: new Set(evidenced.get(assessmentId)?.split(separator)),
  }));
}

// One row for each assessment, its cells packed in SQL: thousands of row objects cost more than the page that shows them.
const separator = "\n";
const equals = "\t";

type Packed = ReadonlyMap<string, string>;

function unpackValues(packed: string | undefined): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  if (packed === undefined) return values;
  for (const cell of packed.split(separator)) {
    const border = cell.indexOf(equals);
    values.set(cell.slice(0, border), cell.slice(border + 1));
  }
  return values;
}

function toPacked(rows: readonly { readonly assessment_id: string; readonly cells: string }[]): Packed {
  return new Map(rows.map((row) => [row.assessment_id, row.cells]));
}

async function presentValues(scope: Scope, assessmentIds: readonly string[]): Promise<Packed> {
  const rows = await scope.db
    .selectFrom("answer")
    .select([
      "assessment_id",
      sql<string>`group_concat(criterion_code || ${equals} || value, ${separator})`.as("cells"),
    ])
    .where("assessment_id", "in", assessmentIds)
    .where("value", "is not", null)
    .groupBy("assessment_id")
    .execute();
  return toPacked(rows);
}

/** The last change of each answer by then. One index seek for each answer, however long its history is. */
async function valuesAsAt(scope: Scope, assessmentIds: readonly string[], on: IsoDate): Promise<Packed> {
  const rows = await scope.db
    .selectFrom((from) =>
      from
        .selectFrom("answer")
        .select((row) => [
          "answer.assessment_id",
          "answer.criterion_code",
          row
            .selectFrom("answer_change")
            .select("answer_change.value")
            .whereRef("answer_change.assessment_id", "=", "answer.assessment_id")
            .whereRef("answer_change.criterion_code", "=", "answer.criterion_code")
            .where("answer_change.recorded_at", "<", endOfLondonDay(on))
            .orderBy("answer_change.recorded_at", "desc")
            .orderBy("answer_change.version", "desc")
            .limit(1)
            .as("value"),
        ])
        .where("answer.assessment_id", "in", assessmentIds)
        .as("then"),
    )
    .select([
      "then.assessment_id",
      sql<string>`group_concat(criterion_code || ${equals} || value, ${separator})`.as("cells"),
    ])
    .where("then.value", "is not", null)
    .groupBy("then.assessment_id")
    .execute();
  return toPacked(rows);
}

/** `isCurrentOn` of app/domain/evidence.ts, in SQL; a property test holds the two together. */
async function presentEvidence(scope: Scope, assessmentIds: readonly string[], on: IsoDate): Promise<Packed> {
  const rows = await scope.db
    .selectFrom("attachment")
    .innerJoin("evidence", "evidence.id", "attachment.evidence_id")
    .select(["attachment.assessment_id", sql<string>`group_concat(criterion_code, ${separator})`.as("cells")])
    .where("attachment.assessment_id", "in", assessmentIds)
    .where("attachment.detached_at", "is", null)
    .where("evidence.withdrawn", "=", 0)
    .where("evidence.held", "=", 0)
    .where((or) => or.or([or("evidence.review_on", "is", null), or("evidence.review_on", ">=", on)]))
    .where((or) => or.or([or("evidence.expires_on", "is", null), or("evidence.expires_on", ">=", on)]))
    .groupBy("attachment.assessment_id")
    .execute();
  return toPacked(rows);
}

/** Attachments as they stood, each judged by the last change of its evidence by then. */
async function evidenceAsAt(scope: Scope, assessmentIds: readonly string[], on: IsoDate): Promise<Packed> {
  const end = endOfLondonDay(on);
  const rows = await scope.db
    .selectFrom("attachment")
    .innerJoin("evidence_change as facts", (join) =>
      join.on((row) =>
        row(
          "facts.id",
          "=",
          row
            .selectFrom("evidence_change as last")
            .select("last.id")
            .whereRef("last.evidence_id", "=", "attachment.evidence_id")
            .where("last.recorded_at", "<", end)
            .orderBy("last.recorded_at", "desc")
            .orderBy("last.version", "desc")
            .limit(1),
        ),
      ),
    )
    .select(["attachment.assessment_id", sql<string>`group_concat(criterion_code, ${separator})`.as("cells")])
    .where("attachment.assessment_id", "in", assessmentIds)
    .where("attachment.attached_at", "<", end)
    .where((or) => or.or([or("attachment.detached_at", "is", null), or("attachment.detached_at", ">=", end)]))
    .where("facts.withdrawn", "=", 0)
    .where("facts.held", "=", 0)
    .where((or) => or.or([or("facts.review_on", "is", null), or("facts.review_on", ">=", on)]))
    .where((or) => or.or([or("facts.expires_on", "is", null), or("facts.expires_on", ">=", on)]))
    .groupBy("attachment.assessment_id")
    .execute();
  return toPacked(rows);
}

export interface PublishedGapAnalysis {
  readonly publishedFor: IsoDate;
  readonly complete: number;
  readonly commenced: number;
  readonly notStarted: number;
  readonly source: string;
}

/** Figures that were printed elsewhere, oldest first; shown as published beside what is computed. */
export async function listPublishedGapAnalyses(
  scope: Scope,
  standard: string,
): Promise<readonly PublishedGapAnalysis[]> {
  return scope.db
    .selectFrom("published_gap_analysis")
    .select([
      "published_for as publishedFor",
      "complete_percent as complete",
      "commenced_percent as commenced",
      "not_started_percent as notStarted",
      "source",
    ])
    .where("network_id", "=", scope.networkId)
    .where("standard", "=", standard)
    .orderBy("published_for")
    .$castTo<PublishedGapAnalysis>()
    .execute();
}

/** Services whose answers nobody changed lately: the last change of each, oldest first; `null` where there is none. */
export async function listLastChanges(
  scope: Scope,
): Promise<readonly { readonly serviceId: string; readonly lastChangeAt: string | null }[]> {
  return scope.db
    .selectFrom("service")
    .leftJoin("assessment", "assessment.service_id", "service.id")
    .leftJoin("answer", "answer.assessment_id", "assessment.id")
    .select((row) => ["service.id as serviceId", row.fn.max("answer.changed_at").as("lastChangeAt")])
    .where("service.network_id", "=", scope.networkId)
    .groupBy("service.id")
    .orderBy("lastChangeAt")
    .execute();
}
