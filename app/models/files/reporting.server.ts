// Reports about files: a person who reads one says what is wrong with it; the QI manager holds the file or dismisses the report.
import { uuidv7 } from "uuidv7";
import { audit } from "../audit.server";
import { recordEvidenceChange } from "../library/evidence-rows.server";
import { getEvidence } from "../evidence.server";
import { notify } from "../notices.server";
import { actingPerson, laterOf, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";
import type { FileThing } from "./file-things.server";
import { holdFile, listReleasers, placeName } from "./holding.server";
import type { FileReport } from "./reports.server";

/** Says what is wrong with a file that the caller found within sight. The QI managers and its uploader are told. */
export async function reportFile(
  tx: Scope,
  file: FileThing,
  words: string,
  addressOf: (id: string) => string,
): Promise<Outcome<{ readonly id: string }, "removed" | "held">> {
  if (file.purgedAt !== null) return { ok: false, reason: "removed" };
  if (file.held) return { ok: false, reason: "held" };
  const id = uuidv7();
  await tx.db
    .insertInto("file_report")
    .values({
      id,
      network_id: tx.networkId,
      trust_id: file.trustId,
      evidence_version_id: "evidenceVersionId" in file.thing ? file.thing.evidenceVersionId : null,
      file_id: "fileId" in file.thing ? file.thing.fileId : null,
      words,
      reported_at: tx.at,
      reported_by: actingPerson(tx),
      state: "open",
      decided_at: null,
      decided_by: null,
      decision_reason: null,
    })
    .execute();
  await audit(tx, { did: "file.reported", kind: "file-report", id, trustId: file.trustId });
  const told = new Set([...(await listReleasers(tx)), file.uploadedBy]);
  const title = `A file was reported: ${await placeName(tx, file.trustId)}`;
  await tell(tx, [...told], id, title, "Somebody who read it says that something is wrong with it.", addressOf(id));
  return { ok: true, id };
}

/** Holds the file that a report is about. Its uploader and whoever reported it are told. `heldAt` is where the hold is read. */
export async function holdReported(
  tx: Scope,
  report: FileReport,
  reason: string,
  address: string,
  heldAt: (hold: string) => string,
): Promise<Outcome<{ readonly holdId: string }, "decided">> {
  if (!(await decide(tx, report, "held", reason))) return { ok: false, reason: "decided" };
  const holdId = uuidv7();
  const { thing, trustId, uploadedBy } = report;
  const finding = { reason: "reported", nhsNumbers: 0, birthDates: 0, places: [] } as const;
  await holdFile(tx, thing, trustId, { id: holdId, finding, address: heldAt(holdId) }, uploadedBy);
  if (report.evidence?.isNewest === true) await holdItem(tx, report.evidence.id, reason);
  await tell(tx, [uploadedBy, report.reportedBy], report.id, "A file that was reported is held", reason, address);
  return { ok: true, holdId };
}

/** Leaves the file as it is, for a reason that is kept. */
export async function dismissReport(
  tx: Scope,
  report: FileReport,
  reason: string,
  address: string,
): Promise<Outcome<{ readonly id: string }, "decided">> {
  if (!(await decide(tx, report, "dismissed", reason))) return { ok: false, reason: "decided" };
  const people = [report.uploadedBy, report.reportedBy];
  await tell(tx, people, report.id, "A file that was reported stays as it is", reason, address);
  return { ok: true, id: report.id };
}

async function decide(tx: Scope, report: FileReport, state: "held" | "dismissed", reason: string): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable("file_report")
    .set({ state, decided_at: tx.at, decided_by: actingPerson(tx), decision_reason: reason })
    .where("id", "=", report.id)
    .where("state", "=", "open")
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await audit(tx, { did: `file-report.${state}`, kind: "file-report", id: report.id, trustId: report.trustId });
  return true;
}

/** A held newest file holds its item: from now on it counts for nothing. */
async function holdItem(tx: Scope, evidenceId: string, note: string): Promise<void> {
  const evidence = await getEvidence(tx, evidenceId);
  if (evidence === undefined) return;
  const version = evidence.version + 1;
  const changed_at = laterOf(tx.at, evidence.changedAt);
  await tx.db.updateTable("evidence").set({ held: 1, version, changed_at }).where("id", "=", evidenceId).execute();
  await recordEvidenceChange(tx, evidence, version, { ...evidence, held: true, note }, false);
}

async function tell(
  tx: Scope,
  people: readonly string[],
  id: string,
  title: string,
  body: string,
  address: string,
): Promise<void> {
  const subject = { kind: "file-report", id } as const;
  const onceKey = `file-report:${id}:${title}`;
  await notify(
    tx,
    [...new Set(people)].map((personId) => ({
      personId,
      kind: "held-file",
      title,
      body,
      address,
      subject,
      onceKey,
    })),
  );
}
