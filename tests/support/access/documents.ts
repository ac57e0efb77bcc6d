// The access rows of reading and drafting documents, what their addresses are filled with, and the forms that they accept.
import type { AttackPortal } from "../attack-portal";
import type { AccessArea } from "./area";

const at = "2026-01-05T09:00:00.000Z";
const qiManager = "person-qi-manager";

/** What each subject is about: its group, the version that its addresses name, and how its words begin. */
const places = {
  written: { group: "mri-sig", version: "1.0", words: "Open" },
  unseen: { group: "clinical-forum", version: "1.0", words: "canary-closed-draft" },
} as const;

/**
 * "written": a document of the open MRI group with a published file as version 1.0 and a draft 2.0, kept by the group's chair and the
 * QI manager. "unseen": one of an open group without members that is nothing but a draft, so that the QI manager alone knows of it.
 */
export const documentsAccess: AccessArea = {
  table: `
documents.$document._index                      page written  in 200 200 200 200 200 200 404 200 403 200 404  in
documents.$document.versions.$version._index    page written  in 200 200 200 200 200 200 404 200 403 200 404  in
documents.$document.history._index              page written  in 200 200 200 200 200 200 404 200 403 200 404  in
documents.$document.compare                     page written  in 200 200 200 200 200 200 404 200 403 200 404  in
groups.$group.documents._index                  page written  in 200 200 200 200 200 200 404 200 403 200 404  in
documents.$document.history[.]csv               file written 401 200 200 200 200 200 200 404 200 403 200 404 401
documents.$document.file                        file written 401 200 200 200 200 200 200 404 200 403 200 404 401
documents.$document.versions.$version.file      file written 401 200 200 200 200 200 200 404 200 403 200 404 401

groups.$group.documents.new                     page written  in 403 403 403 403 200 403 403 403 403 200 403  in
groups.$group.documents.new                     form written  in 403 403 403 403 400 403 403 403 403 400 403  in
documents.$document.details                     page written  in 403 403 403 403 200 403 404 403 403 200 404  in
documents.$document.details                     form written  in 403 403 403 403 400 403 404 403 403 400 404  in
documents.$document.draft._index                page written  in 403 403 403 403 200 403 404 403 403 200 404  in
documents.$document.draft._index                form written  in 403 403 403 403 400 403 404 403 403 400 404  in
documents.$document.draft.new-file              page written  in 403 403 403 403 200 403 404 403 403 200 404  in
documents.$document.draft.new-file              form written  in 403 403 403 403 400 403 404 403 403 400 404  in
documents.$document.versions.new                page written  in 403 403 403 403 200 403 404 403 403 200 404  in
documents.$document.versions.new                form written  in 403 403 403 403 400 403 404 403 403 400 404  in

documents.$document._index                      page unseen   in 404 404 404 404 200 404 404 404 403 404 404  in
documents.$document.versions.$version._index    page unseen   in 404 404 404 404 200 404 404 404 403 404 404  in
documents.$document.history._index              page unseen   in 404 404 404 404 200 404 404 404 403 404 404  in
documents.$document.compare                     page unseen   in 404 404 404 404 200 404 404 404 403 404 404  in
groups.$group.documents._index                  page unseen   in 200 200 200 200 200 200 404 200 403 200 404  in
documents.$document.history[.]csv               file unseen  401 404 404 404 404 200 404 404 404 403 404 404 401
documents.$document.details                     page unseen   in 404 403 404 404 200 404 404 403 403 404 404  in
documents.$document.details                     form unseen   in 404 403 404 404 400 404 404 403 403 404 404  in
documents.$document.draft._index                page unseen   in 404 403 404 404 200 404 404 403 403 404 404  in
documents.$document.draft._index                form unseen   in 404 403 404 404 400 404 404 403 403 404 404  in
documents.$document.draft.new-file              form unseen   in 404 403 404 404 400 404 404 403 403 404 404  in
documents.$document.versions.new                form unseen   in 404 403 404 404 400 404 404 403 403 404 404  in

services.$service.evidence.new-document         page uhnm     in 404 403 200 200 200 403 403 403 403 403 403  in
services.$service.evidence.new-document         form uhnm     in 404 403 400 400 400 403 403 403 403 403 403  in
services.$service.evidence.new-document         page network  in 404 403 404 404 200 403 403 403 403 403 403  in
services.$service.evidence.new-document         form network  in 404 403 404 404 400 403 403 403 403 403 403  in
`,
  subjects: Object.keys(places),
  namesShown: ["documents.$document.details", "groups.$group.documents.new"],
  prepare(database) {
    const run = (sql: string, ...values: unknown[]) => database.prepare(sql).run(...values);
    const network = database.prepare("select id from network").pluck().get();
    for (const [subject, { group, words }] of Object.entries(places)) {
      run(
        `insert into document (id, network_id, group_id, kind, title, owner_id, review_on, asks_acknowledgement, approvals_needed,
           version, created_at, created_by, changed_at)
         select ?, ?, id, 'protocol', ?, ?, null, 0, 1, 1, ?, ?, ? from "group" where slug = ?`,
        ...[documentOf(subject), network, `${words} title`, qiManager, at, qiManager, at, group],
      );
      run(
        `insert into document_event (id, document_id, version_id, did, detail, trust_id, on_behalf, recorded_at, recorded_by)
         values (?, ?, null, 'started', ?, null, 0, ?, ?)`,
        ...[`${documentOf(subject)}-started`, documentOf(subject), `${words} title`, at, qiManager],
      );
    }
    run(
      `insert into stored_file (id, network_id, sha256, bytes, file_name, file_type, added_at, added_by)
       select 'file-access-written', ?, sha256, bytes, 'protocol.' || file_type, file_type, ?, ?
         from evidence_version where id not in (select evidence_version_id from file_hold where evidence_version_id is not null)
         order by id limit 1`,
      ...[network, at, qiManager],
    );
    const addVersion = (subject: string, major: number, state: string, file: string | null) =>
      run(
        `insert into document_version (id, document_id, major, minor, state, change_note, material, form, body, file_id, version,
           created_at, created_by, changed_at, published_at)
         values (?, ?, ?, 0, ?, 'First', 1, ?, ?, ?, 1, ?, ?, ?, ?)`,
        ...[`${documentOf(subject)}-${major}.0`, documentOf(subject), major, state, file === null ? "text" : "file"],
        ...[file === null ? `${subject === "unseen" ? "canary-closed-draft" : "Open"} words` : null, file],
        ...[at, qiManager, at, state === "published" ? at : null],
      );
    addVersion("written", 1, "published", "file-access-written");
    addVersion("written", 2, "draft", null);
    addVersion("unseen", 1, "draft", null);
  },
  ids: () =>
    Object.fromEntries(
      Object.entries(places).map(([subject, { group, version }]) => [
        subject,
        { group, version, document: documentOf(subject) },
      ]),
    ),
  forms: (portal, { document = "" }) => {
    const seenVersion = versionOf(portal, document);
    const details = { title: "Attack", kind: "policy", approvalsNeeded: "1" };
    const change = { changeNote: "attack", material: "no" };
    return {
      "groups.$group.documents.new": { fields: { ...details, form: "text", body: "attack" } },
      "documents.$document.details": { fields: { ...details, seenVersion: "1" } },
      "documents.$document.draft._index": { fields: { ...change, body: "attack", seenVersion } },
      "documents.$document.draft.new-file": {
        parts: [
          ...Object.entries({ ...change, seenVersion, noPatientData: "yes" }).map(([name, value]) => ({ name, value })),
          { name: "file", file: "attack.txt", value: "Plain words of an attack.\n" },
        ],
      },
      "documents.$document.versions.new": { fields: change },
      "services.$service.evidence.new-document": {
        fields: { title: "Attack", kind: "policy", visibility: "trust", document: documentOf("written") },
      },
    };
  },
  uploads: ["documents.$document.draft.new-file"],
};

function documentOf(subject: string): string {
  return `document-access-${subject}`;
}

/** The version number of the draft, as its form would carry it. */
function versionOf(portal: Pick<AttackPortal, "read">, document: string): string {
  const [row] = portal.read<{ version: number }>(
    "select version from document_version where document_id = ? and state = 'draft'",
    document,
  );
  return String(row?.version ?? 1);
}
