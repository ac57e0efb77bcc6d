// The access rows of what guards the files, what their addresses are filled with, and the forms that they accept.
import type { Database as SqliteHandle } from "better-sqlite3";
import type { AttackPortal } from "../attack-portal";
import type { AccessArea } from "./area";

/**
 * "uhnm" is an item of UHNM's with its first file; "reported": a report that UHNM's viewer made about a file of the contributor's;
 * "unscanned": a file of the contributor's that waits for the virus scanner; "stored": the file of a document that everybody reads.
 */
export const guardingAccess: AccessArea = {
  table: `
evidence.$evidence.versions.$version.report  page uhnm      in  404 200 200 200 200 404 404 404 200 200 403 in
evidence.$evidence.versions.$version.report  form uhnm      in  404 400 400 400 400 404 404 404 400 400 403 in
files.$file.report                           page stored    in  200 200 200 200 200 200 404 200 403 200 404 in
files.$file.report                           form stored    in  400 400 400 400 400 400 404 400 403 400 404 in
reported-files._index                        page uhnm      in  200 200 200 200 200 200 200 200 200 200 200 in
reported-files[.]csv                         file uhnm      401 200 200 200 200 200 200 200 200 200 200 200 401
reported-files.$report._index                page reported  in  404 200 200 404 200 404 404 404 404 404 404 in
reported-files.$report.hold                  page reported  in  403 403 403 403 200 403 403 403 403 403 403 in
reported-files.$report.hold                  form reported  in  403 403 403 403 400 403 403 403 403 403 403 in
reported-files.$report.dismissal             page reported  in  403 403 403 403 200 403 403 403 403 403 403 in
reported-files.$report.dismissal             form reported  in  403 403 403 403 400 403 403 403 403 403 403 in
held-files.$hold.scan                        page unscanned in  404 404 302 404 302 404 404 404 404 404 404 in
held-files.$hold.scan                        form unscanned in  404 404 303 404 303 404 404 404 404 404 404 in
evidence.$evidence.removal                   page uhnm      in  403 403 403 403 200 403 403 200 403 403 403 in
evidence.$evidence.removal                   form uhnm      in  403 403 403 403 400 403 403 400 403 403 403 in
files.$file.removal                          page stored    in  403 403 403 403 200 403 403 200 403 403 403 in
files.$file.removal                          form stored    in  403 403 403 403 400 403 403 400 403 403 403 in
trusts.$trust.file-checks._index             page checks    in  404 200 200 200 200 403 403 200 403 200 403 in
trusts.$trust.file-checks._index             form checks    in  404 403 403 400 403 403 403 400 403 403 403 in
trusts.$trust.file-checks.$pattern.removal   page checks    in  404 403 403 200 403 403 403 200 403 403 403 in
trusts.$trust.file-checks.$pattern.removal   form checks    in  404 403 403 303 403 403 403 303 403 403 403 in
trusts.$trust.file-allowance                 page checks    in  403 403 403 403 403 403 403 200 403 403 403 in
trusts.$trust.file-allowance                 form checks    in  403 403 403 403 403 403 403 400 403 403 403 in
`,
  prepare: plantUnscanned,
  subjects: ["reported", "unscanned", "stored", "checks"],
  ids: (portal) => ({
    uhnm: { version: "1" },
    reported: { report: "file-report-uhnm-1" },
    unscanned: { hold: "hold-uhnm-scan" },
    stored: { file: storedFileOf(portal) },
    checks: { trust: "uhnm", pattern: "number-pattern-uhnm-1" },
  }),
  forms: () => {
    const reason = "It names a room of the department and no patient.";
    return {
      "evidence.$evidence.versions.$version.report": { fields: { words: reason } },
      "files.$file.report": { fields: { words: reason } },
      "reported-files.$report.hold": { fields: { reason } },
      "reported-files.$report.dismissal": { fields: { reason } },
      "held-files.$hold.scan": { fields: {} },
      "evidence.$evidence.removal": { fields: { reason, confirm: "remove" } },
      "files.$file.removal": { fields: { reason, confirm: "remove" } },
      "trusts.$trust.file-checks._index": { fields: { pattern: "QX#######" } },
      "trusts.$trust.file-checks.$pattern.removal": { fields: {} },
      "trusts.$trust.file-allowance": { fields: { megabytes: "4096", version: "0" } },
    };
  },
  uploads: [],
  // An administrator sees who of the trust set a check.
  namesShown: ["trusts.$trust.file-checks._index"],
  reset(portal, route) {
    if (route !== "trusts.$trust.file-checks.$pattern.removal") return;
    portal.write("update number_pattern set removed_at = null, removed_by = null where id = 'number-pattern-uhnm-1'");
  },
};

/** The file of a current document of an open group. */
function storedFileOf(portal: AttackPortal): string {
  const [row] = portal.read<{ file: string }>(
    `select document_version.file_id as file from document_version
     join document on document.id = document_version.document_id
     join "group" on "group".id = document.group_id
     left join file_hold on file_hold.file_id = document_version.file_id
     where document_version.state = 'published' and document_version.file_id is not null and "group".access = 'open'
       and file_hold.id is null order by document_version.file_id limit 1`,
  );
  if (row === undefined) throw new Error("The demonstration has a document that is a file.");
  return row.file;
}

/** An item of the contributor's whose file waits for the virus scanner: the demonstration has no scanner, so no such file. */
function plantUnscanned(database: SqliteHandle): void {
  const copies = [
    `insert into evidence (id, network_id, trust_id, form, kind, title, owner_id, visibility, held, version, created_at, created_by, changed_at)
     select 'evidence-uhnm-scan', network_id, trust_id, form, kind, 'Unscanned item', owner_id, visibility, 1, 1, created_at, created_by, changed_at
     from evidence where id = 'evidence-held-uhnm-1'`,
    `insert into evidence_change (id, evidence_id, version, title, owner_id, visibility, withdrawn, held, on_behalf, recorded_at, recorded_by)
     select 'evidence-change-uhnm-scan', id, 1, title, owner_id, visibility, 0, 1, 0, created_at, created_by
     from evidence where id = 'evidence-uhnm-scan'`,
    `insert into evidence_version (id, evidence_id, number, sha256, bytes, file_name, file_type, declared_no_patient_data, added_at, added_by)
     select 'evidence-version-uhnm-scan', 'evidence-uhnm-scan', 1, sha256, bytes, 'Unscanned.txt', file_type, 1, added_at, added_by
     from evidence_version where evidence_id = 'evidence-held-uhnm-1'`,
    `insert into file_hold (id, network_id, trust_id, kind, evidence_version_id, reason, findings, held_at, uploaded_by)
     select 'hold-uhnm-scan', network_id, trust_id, kind, 'evidence-version-uhnm-scan', 'not-scanned', findings, held_at, uploaded_by
     from file_hold where id = 'hold-uhnm-1'`,
  ];
  for (const copy of copies) database.prepare(copy).run();
}
