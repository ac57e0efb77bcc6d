// Turns what was invented into rows. Ids and moments come from what was invented, so the same day gives the same rows.
import type { Insertable } from "kysely";
import type { Schema } from "../../db/schema";
import { cleanFileName } from "../../app/files/file-name";
import { network } from "../facts/network";
import { serviceId, trustId } from "../load-facts.server";
import { idsFrom, type IdMaker } from "./ids";
import type { InventedAssessment, InventedEvidence } from "./invented";
import { chanceOf } from "./random";

export interface KeptFile {
  readonly sha256: string;
  readonly bytes: number;
}

type Row<Table extends keyof Schema> = Insertable<Schema[Table]>;

export interface AssessmentRows {
  readonly assessment: Row<"assessment">;
  readonly answers: readonly Row<"answer">[];
  readonly answerChanges: readonly Row<"answer_change">[];
  readonly evidence: readonly Row<"evidence">[];
  readonly evidenceChanges: readonly Row<"evidence_change">[];
  readonly evidenceVersions: readonly Row<"evidence_version">[];
  readonly attachments: readonly Row<"attachment">[];
}

/** `files` holds what was kept for each item of evidence, one entry for each numbered file. */
export function rowsOf(
  invented: InventedAssessment,
  files: ReadonlyMap<InventedEvidence, readonly KeptFile[]>,
): AssessmentRows {
  const { frame } = invented;
  const newId = idsFrom(chanceOf(`ids of ${frame.id}`));
  const evidence = invented.evidence.map((item, index) =>
    evidenceRows(invented, item, index, files.get(item) ?? [], newId),
  );
  return {
    assessment: {
      id: frame.id,
      network_id: network.id,
      service_id: frame.trust === null ? null : serviceId(frame.trust),
      edition_id: frame.edition.id,
      standard: frame.edition.standard,
      title: `Assessment ${frame.startedOn.slice(0, 4)}`,
      started_at: `${frame.startedOn}T07:30:00.000Z`,
      started_by: frame.people.lead,
      closed_at: null,
      closed_by: null,
    },
    ...answerRows(invented, newId),
    evidence: evidence.map((rows) => rows.evidence),
    evidenceChanges: evidence.flatMap((rows) => rows.changes),
    evidenceVersions: evidence.flatMap((rows) => rows.versions),
    attachments: evidence.flatMap((rows) => rows.attachments),
  };
}

function answerRows({ frame, answers }: InventedAssessment, newId: IdMaker) {
  const present: Row<"answer">[] = [];
  const changes: Row<"answer_change">[] = [];
  for (const { code, versions } of answers) {
    versions.forEach((each, index) => {
      const version = index + 1;
      const { value, reason, note, ownerId, targetOn, at, by } = each;
      const state = { value, reason, note, owner_id: ownerId, target_on: targetOn };
      const place = { assessment_id: frame.id, criterion_code: code, version };
      const onBehalf = each.onBehalf ? 1 : 0;
      changes.push({ id: newId(at), ...place, ...state, on_behalf: onBehalf, recorded_at: at, recorded_by: by });
      if (version === versions.length) present.push({ ...place, ...state, changed_at: at, changed_by: by });
    });
  }
  return { answers: present, answerChanges: changes };
}

function evidenceRows(
  { frame }: InventedAssessment,
  item: InventedEvidence,
  index: number,
  files: readonly KeptFile[],
  newId: IdMaker,
) {
  const first = item.states[0];
  const last = item.states.at(-1);
  if (first === undefined || last === undefined) throw new Error("An item stands somehow from its first day.");
  const id = newId(first.at);
  const covers = { covers_from: item.coversFrom, covers_to: item.coversTo };
  const visibility = item.isShared ? ("network" as const) : ("trust" as const);
  const host = frame.trust?.toLowerCase() ?? "wmin";
  const address = item.file === null ? `https://qms.${host}.example/documents/IMG-${String(index + 101)}` : null;
  const evidence: Row<"evidence"> = {
    id,
    network_id: network.id,
    trust_id: frame.trust === null ? null : trustId(frame.trust),
    form: item.file === null ? "link" : "file",
    kind: item.kind,
    title: last.title,
    address,
    owner_id: item.ownerId,
    ...covers,
    review_on: last.reviewOn,
    expires_on: last.expiresOn,
    visibility,
    withdrawn: last.withdrawn ? 1 : 0,
    withdrawn_reason: last.withdrawn ? last.note : null,
    held: last.held ? 1 : 0,
    version: item.states.length,
    created_at: first.at,
    created_by: item.by,
    changed_at: last.at,
  };
  const changes = item.states.map((state, at): Row<"evidence_change"> => ({
    id: newId(state.at),
    evidence_id: id,
    version: at + 1,
    title: state.title,
    owner_id: item.ownerId,
    ...covers,
    review_on: state.reviewOn,
    expires_on: state.expiresOn,
    visibility,
    withdrawn: state.withdrawn ? 1 : 0,
    held: state.held ? 1 : 0,
    note: state.note,
    on_behalf: 0,
    recorded_at: state.at,
    recorded_by: item.by,
  }));
  const versions = files.map((file, at): Row<"evidence_version"> => {
    const addedAt = item.filesAt[at] ?? first.at;
    return {
      id: newId(addedAt),
      evidence_id: id,
      number: at + 1,
      ...file,
      file_name: cleanFileName(`${(item.states[at] ?? last).title}.${item.file ?? "txt"}`),
      file_type: item.file ?? "txt",
      declared_no_patient_data: 1,
      added_at: addedAt,
      added_by: item.by,
    };
  });
  const attachments = item.attachments.map(({ code, at, detachedAt }): Row<"attachment"> => {
    const detached = { detached_at: detachedAt, detached_by: detachedAt === null ? null : item.by };
    const place = { evidence_id: id, assessment_id: frame.id, criterion_code: code };
    return { id: newId(at), ...place, attached_at: at, attached_by: item.by, ...detached };
  });
  return { evidence, changes, versions, attachments };
}
