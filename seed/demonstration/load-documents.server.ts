// The demonstration's documents, and what trusts did with them.
import { addDays } from "../../app/domain/dates";
import { keepFileText } from "../../app/models/files/texts.server";
import { qsi2021Working } from "../../app/standards/qsi/2021-working";
import { network } from "../facts/network";
import { groupId } from "../load-facts.server";
import { momentsOf, versionIdOf } from "./document-moments";
import { standingAfter, type VersionStanding } from "./document-standing";
import { stepsOf, type DemonstrationStep } from "./document-steps";
import { demonstrationDocuments } from "./documents-all";
import { learningTemplate } from "./documents-quality";
import type { DemonstrationDocument, DemonstrationVersion } from "./documents-shapes";
import { disclaimer } from "./files";
import { loadAdoption } from "./load-adoption.server";
import { loadApprovals, loadConsultation } from "./load-document-rounds.server";
import type { DemonstrationWork } from "./work";

export async function loadDocuments(work: DemonstrationWork): Promise<void> {
  for (const document of demonstrationDocuments) await loadDocument(work, document);
  await loadAdoption(work);
}

async function loadDocument(work: DemonstrationWork, document: DemonstrationDocument): Promise<void> {
  const momentOf = momentsOf(document.id, work.today);
  const steps = stepsOf(document, momentOf);
  await loadDetails(work, document, steps);
  for (const version of document.versions) {
    const standing = standingAfter(steps.filter((step) => step.versionId === versionIdOf(document, version)));
    await loadVersion(work, document, version, standing);
    const { consultation, approval, by } = version;
    if (consultation !== undefined)
      await loadConsultation(work, versionIdOf(document, version), by, consultation, momentOf);
    if (approval !== undefined) await loadApprovals(work, versionIdOf(document, version), approval, momentOf);
  }
  const rows = steps.map(({ did, detail, versionId, trustId, at, by }, index) => ({
    // Numbered, because several steps fall on one moment.
    id: `${document.id}-step-${String(index + 1).padStart(3, "0")}`,
    document_id: document.id,
    version_id: versionId,
    did,
    detail,
    trust_id: trustId,
    recorded_at: at,
    recorded_by: by,
  }));
  await work.tx.db.insertInto("document_event").values(rows).execute();
}

/** What is answered by a trust or one person changes no row of the document itself. */
const leavesDocument: readonly DemonstrationStep["did"][] = [
  "position-recorded",
  "comment-added",
  "comment-decided",
  "approved",
];

async function loadDetails(
  { tx, today }: DemonstrationWork,
  { id, group, kind, title, owner, reviewInDays, asksAcknowledgement, tags, supports, versions }: DemonstrationDocument,
  steps: readonly DemonstrationStep[],
): Promise<void> {
  const [started] = steps;
  const last = steps.findLast(({ did }) => !leavesDocument.includes(did));
  if (started === undefined || last === undefined) throw new Error(`${id} was never started.`);
  await tx.db
    .insertInto("document")
    .values({
      id,
      network_id: network.id,
      group_id: groupId(group),
      kind,
      title,
      owner_id: owner,
      review_on: reviewInDays === undefined ? null : addDays(today, reviewInDays),
      asks_acknowledgement: asksAcknowledgement ? 1 : 0,
      approvals_needed: versions.findLast(({ approval }) => approval !== undefined)?.approval?.needed ?? 1,
      // Each publication sets the day of the next review.
      version: 1 + versions.filter(({ published }) => published !== undefined).length,
      created_at: started.at,
      created_by: started.by,
      changed_at: last.at,
    })
    .execute();
  for (const tagKind of ["modality", "specialty", "pathway", "audience"] as const)
    for (const tag of tags[tagKind] ?? [])
      await tx.db.insertInto("document_tag").values({ document_id: id, kind: tagKind, tag }).execute();
  for (const code of supports)
    await tx.db
      .insertInto("document_link")
      .values({ document_id: id, kind: "criterion", within_id: qsi2021Working.id, code })
      .execute();
}

async function loadVersion(
  work: DemonstrationWork,
  document: DemonstrationDocument,
  version: DemonstrationVersion,
  { state, version: written, createdAt, changedAt, publishedAt }: VersionStanding,
): Promise<void> {
  const id = versionIdOf(document, version);
  const { number, changeNote, material, content, by } = version;
  const [major, minor] = number;
  const isText = "text" in content;
  if (!isText) await loadFile(work, `file-${id}`, content.file, createdAt, by);
  await work.tx.db
    .insertInto("document_version")
    .values({
      id,
      document_id: document.id,
      major,
      minor,
      state,
      change_note: changeNote,
      material: material ? 1 : 0,
      form: isText ? "text" : "file",
      body: isText ? content.text : null,
      file_id: isText ? null : `file-${id}`,
      version: written,
      created_at: createdAt,
      created_by: by,
      changed_at: changedAt,
      published_at: publishedAt,
    })
    .execute();
}

/** The Word file with the words that the portal would have found in it. */
async function loadFile(
  { tx, files }: DemonstrationWork,
  id: string,
  name: string,
  addedAt: string,
  by: string,
): Promise<void> {
  const file = files.get(name);
  if (file === undefined || name !== learningTemplate.name)
    throw new Error(`The demonstration keeps no file called ${name}.`);
  const { fileName, words } = learningTemplate;
  await tx.db
    .insertInto("stored_file")
    .values({
      id,
      network_id: network.id,
      ...file,
      file_name: fileName,
      file_type: "docx",
      added_at: addedAt,
      added_by: by,
    })
    .execute();
  const found = [words.title, disclaimer, ...words.paragraphs].map((line) => `${line}\n`).join("");
  await keepFileText(tx, { sha256: file.sha256, looked: { state: "read", words: found, hold: null } });
}
