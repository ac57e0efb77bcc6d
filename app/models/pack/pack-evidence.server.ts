// The evidence of one assessment as a pack for assessors takes it: what was attached at the end of a day, in the version of that day.
import type { Instant, IsoDate } from "../../domain/dates";
import { endOfLondonDay, londonDate } from "../../domain/london";
import type { PackEvidence } from "../../domain/pack/contents";
import type { Assessment } from "../assessments.server";
import type { Scope } from "../scope.server";

/**
 * By criterion and title. Facts are those of the last change by the end of the London day; what was withdrawn or held since is said too,
 * because a pack of a past day still leaves this building today. The caller has found the assessment within sight.
 */
export async function listPackEvidence(
  scope: Scope,
  assessment: Assessment,
  on: IsoDate,
): Promise<readonly PackEvidence[]> {
  const end = endOfLondonDay(on);
  const rows = await scope.db
    .selectFrom("attachment")
    .innerJoin("evidence", "evidence.id", "attachment.evidence_id")
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
    .leftJoin("evidence_version as file", (join) =>
      join.on((row) =>
        row(
          "file.id",
          "=",
          row
            .selectFrom("evidence_version as last")
            .select("last.id")
            .whereRef("last.evidence_id", "=", "attachment.evidence_id")
            .where("last.added_at", "<", end)
            .orderBy("last.number", "desc")
            .limit(1),
        ),
      ),
    )
    .leftJoin("document", "document.id", "evidence.document_id")
    .select((row) => [
      row
        .selectFrom("link_check")
        .select((of) => of.fn.max("checked_at").as("at"))
        .whereRef("link_check.evidence_id", "=", "evidence.id")
        .where("checked_at", "<", end)
        .as("checkedAt"),
      "attachment.criterion_code as criterion",
      "evidence.id as evidenceId",
      "evidence.form",
      "evidence.address",
      "document.title as documentTitle",
      "facts.title",
      "facts.covers_from as coversFrom",
      "facts.covers_to as coversTo",
      "facts.review_on as reviewOn",
      "facts.expires_on as expiresOn",
      "facts.withdrawn as withdrawnThen",
      "facts.held as heldThen",
      "evidence.withdrawn as withdrawnNow",
      "evidence.held as heldNow",
      "file.number",
      "file.sha256",
      "file.bytes",
      "file.file_name as fileName",
    ])
    .where("attachment.assessment_id", "=", assessment.id)
    .where("attachment.attached_at", "<", end)
    .where((or) => or.or([or("attachment.detached_at", "is", null), or("attachment.detached_at", ">=", end)]))
    .orderBy("attachment.criterion_code")
    .orderBy("facts.title")
    .orderBy("evidence.id")
    .execute();
  return rows.map(({ number, sha256, bytes, fileName, ...row }) => ({
    criterion: row.criterion,
    evidenceId: row.evidenceId,
    title: row.title,
    address: row.address,
    documentTitle: row.documentTitle,
    isLink: row.form === "link",
    checkedOn: row.checkedAt === null ? null : londonDate(row.checkedAt as Instant),
    coversFrom: row.coversFrom as IsoDate | null,
    coversTo: row.coversTo as IsoDate | null,
    reviewOn: row.reviewOn as IsoDate | null,
    expiresOn: row.expiresOn as IsoDate | null,
    withdrawn: row.withdrawnThen === 1 || row.withdrawnNow === 1,
    held: row.heldThen === 1 || row.heldNow === 1,
    file: number === null || sha256 === null ? null : { number, sha256, bytes: bytes ?? 0, name: fileName ?? "file" },
  }));
}
