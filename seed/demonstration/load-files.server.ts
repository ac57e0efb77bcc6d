// Held files of the demonstration: one that waits for its uploader, and one that was released.
import { addDays, type IsoDate } from "../../app/domain/dates";
import { network } from "../facts/network";
import { trustId } from "../load-facts.server";
import { heldFiles, type HeldFile } from "./held-files";
import { assessmentIdOf, contributorId, qiManagerId } from "./people";
import type { KeptFile } from "./rows.server";
import type { DemonstrationWork } from "./work";

export async function loadFiles(work: DemonstrationWork): Promise<void> {
  const underWay = await work.tx.db
    .selectFrom("answer")
    .select("criterion_code")
    .where("assessment_id", "=", assessmentIdOf("UHNM"))
    .where("value", "=", "commenced")
    .orderBy("criterion_code")
    .limit(heldFiles.length)
    .execute();
  for (const [index, each] of heldFiles.entries()) {
    const file = work.files.get(each.file);
    if (file === undefined) throw new Error(`The demonstration keeps no file called ${each.file}.`);
    await loadHeld(work, each, file);
    const criterion = underWay[index]?.criterion_code;
    if (criterion !== undefined) await attach(work, each, criterion);
  }
  await holdWhatIsHeld(work);
}

const momentOf = (today: IsoDate, daysAgo: number) => `${addDays(today, -daysAgo)}T09:40:00.000Z`;

async function loadHeld({ tx, today }: DemonstrationWork, held: HeldFile, file: KeptFile): Promise<void> {
  const { id, title, kind, release } = held;
  const at = momentOf(today, held.daysAgo);
  const releasedAt = release === null ? null : momentOf(today, release.daysAgo);
  const by = contributorId("UHNM");
  const evidenceId = `evidence-held-${id}`;
  const versionId = `evidence-version-held-${id}`;
  const dates = { covers_from: null, covers_to: null, review_on: addDays(today, 300), expires_on: null };
  const state = { title, owner_id: by, ...dates, visibility: "trust" as const };
  await tx.db
    .insertInto("evidence")
    .values({
      id: evidenceId,
      network_id: network.id,
      trust_id: trustId("UHNM"),
      form: "file",
      kind,
      ...state,
      address: null,
      withdrawn_reason: null,
      held: release === null ? 1 : 0,
      version: release === null ? 1 : 2,
      created_at: at,
      created_by: by,
      changed_at: releasedAt ?? at,
    })
    .execute();
  const change = { ...state, evidence_id: evidenceId, withdrawn: 0 as const, on_behalf: 0 as const };
  const added = { id: `evidence-change-held-${id}`, version: 1, held: 1 as const, note: null, recorded_at: at };
  await tx.db
    .insertInto("evidence_change")
    .values({ ...change, ...added, recorded_by: by })
    .execute();
  if (release !== null && releasedAt !== null) {
    const freed = { id: `evidence-change-released-${id}`, version: 2, held: 0 as const, note: release.reason };
    await tx.db
      .insertInto("evidence_change")
      .values({ ...change, ...freed, recorded_at: releasedAt, recorded_by: qiManagerId })
      .execute();
  }
  await tx.db
    .insertInto("evidence_version")
    .values({
      id: versionId,
      evidence_id: evidenceId,
      number: 1,
      ...file,
      file_name: `${title}.txt`,
      file_type: "txt",
      declared_no_patient_data: 1,
      added_at: at,
      added_by: by,
    })
    .execute();
  await tx.db
    .insertInto("file_hold")
    .values({
      id: `hold-${id}`,
      network_id: network.id,
      trust_id: trustId("UHNM"),
      kind: "evidence",
      evidence_version_id: versionId,
      file_id: null,
      reason: "nhs-number",
      findings: JSON.stringify({ nhsNumbers: 1, birthDates: 0, places: [held.place] }),
      held_at: at,
      uploaded_by: by,
      released_at: releasedAt,
      released_by: release === null ? null : qiManagerId,
      release_reason: release?.reason ?? null,
      replaced_at: null,
    })
    .execute();
}

async function attach({ tx, today }: DemonstrationWork, { id, daysAgo }: HeldFile, criterion: string): Promise<void> {
  await tx.db
    .insertInto("attachment")
    .values({
      id: `attachment-held-${id}`,
      evidence_id: `evidence-held-${id}`,
      assessment_id: assessmentIdOf("UHNM"),
      criterion_code: criterion,
      attached_at: momentOf(today, daysAgo),
      attached_by: contributorId("UHNM"),
      detached_at: null,
      detached_by: null,
    })
    .execute();
}

/** Invented evidence that is held says why, as any other: its newest file could not be looked through. */
async function holdWhatIsHeld({ tx }: DemonstrationWork): Promise<void> {
  const versions = await tx.db
    .selectFrom("evidence")
    .innerJoin("evidence_version", "evidence_version.evidence_id", "evidence.id")
    .leftJoin("file_hold", "file_hold.evidence_version_id", "evidence_version.id")
    .select(["evidence_version.id", "evidence.trust_id", "evidence.changed_at", "evidence_version.added_by"])
    .where("evidence.held", "=", 1)
    .where("file_hold.id", "is", null)
    .execute();
  for (const { id, trust_id, changed_at, added_by } of versions) {
    await tx.db
      .insertInto("file_hold")
      .values({
        id: `hold-of-${id}`,
        network_id: network.id,
        trust_id,
        kind: "evidence",
        evidence_version_id: id,
        file_id: null,
        reason: "not-read",
        findings: JSON.stringify({ nhsNumbers: 0, birthDates: 0, places: [] }),
        held_at: changed_at,
        uploaded_by: added_by,
        released_at: null,
        released_by: null,
        release_reason: null,
        replaced_at: null,
      })
      .execute();
  }
}
