// The access rows of adoption, acknowledgement and the list of documents, and the forms that they accept.
import type { Part } from "../attack-client";
import type { AccessArea } from "./area";

const document = "document-access-adoption";
const version = "document-access-adoption-1.0";
const at = "2026-01-05T09:00:00.000Z";

/** "adopted": a document of the MRI group that UHNM has adapted, with its own file. */
export const documentsAdoptionAccess: AccessArea = {
  table: `
documents._index                                   page adopted  in      200   200    200     200  200 200   200     200   403      200   200   in
documents[.]csv                                    file adopted  401     200   200    200     200  200 200   200     200   403      200   200   401
documents.adoption                                 page adopted  in      200   200    200     200  200 200   200     200   403      200   200   in
documents.adoption[.]csv                           file adopted  401     200   200    200     200  200 200   200     200   403      200   200   401
documents.harmonisation                            page adopted  in      200   200    200     200  200 200   200     200   403      200   200   in
documents.harmonisation[.]csv                      file adopted  401     200   200    200     200  200 200   200     200   403      200   200   401
documents.$document.adoption._index                page adopted  in      200   200    200     200  200 200   404     200   403      200   404   in
documents.$document.adoption[.]csv                 file adopted  401     200   200    200     200  200 200   404     200   403      200   404   401
documents.$document.adoption.$trust._index         page adopted  in      200   200    200     200  200 200   404     200   403      200   404   in
documents.$document.adoption.$trust._index         form adopted  in      403   403    403     400  400 403   403     403   403      403   403   in
documents.$document.adoption.$trust.new-file       page adopted  in      403   403    403     200  200 403   403     403   403      403   403   in
documents.$document.adoption.$trust.new-file       form adopted  in      403   403    403     400  400 403   403     403   403      403   403   in
documents.$document.adoption.$trust.$number.file   file adopted  401     200   200    200     200  200 200   404     200   403      200   404   401
documents.$document.variation                      page adopted  in      200   200    200     200  200 200   404     200   403      200   404   in
documents.$document.acknowledgement._index         page adopted  in      200   200    200     200  200 200   404     200   403      200   404   in
documents.$document.acknowledgement._index         form adopted  in      400   400    400     400  400 400   404     400   403      400   404   in
documents.$document.acknowledgement[.]csv          file adopted  401     200   200    200     200  200 200   404     200   403      200   404   401
`,
  subjects: ["adopted"],
  namesShown: [
    "documents.$document.adoption.$trust._index",
    "documents.$document.acknowledgement._index",
    "documents.$document.acknowledgement[.]csv",
  ],
  prepare(database) {
    const place = database
      .prepare(
        `select id, network_id as network from "group" where slug like '%mri%' and access = 'open' and kind = 'sig'`,
      )
      .get() as { id: string; network: string };
    const trust = database.prepare("select id from trust where short_name = 'UHNM'").pluck().get();
    const kept = database
      .prepare("select sha256, bytes, file_type from evidence_version order by id limit 1")
      .get() as Record<"sha256" | "bytes" | "file_type", string | number>;
    const lead = "person-lead-uhnm";
    database
      .prepare(
        `insert into document (id, network_id, group_id, kind, title, owner_id, review_on, asks_acknowledgement, approvals_needed,
           version, created_at, created_by, changed_at)
         values (?, ?, ?, 'protocol', 'Adoption of the access grid', null, null, 1, 1, 1, ?, ?, ?)`,
      )
      .run(document, place.network, place.id, at, lead, at);
    database
      .prepare(
        `insert into document_version (id, document_id, major, minor, state, change_note, material, form, body, file_id, version,
           created_at, created_by, changed_at, published_at)
         values (?, ?, 1, 0, 'published', 'First', 1, 'text', 'Words', null, 1, ?, ?, ?, ?)`,
      )
      .run(version, document, at, lead, at, at);
    database
      .prepare(
        `insert into stored_file (id, network_id, sha256, bytes, file_name, file_type, added_at, added_by)
         values ('file-access-adoption', ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(place.network, kept.sha256, kept.bytes, "adaptation.pdf", kept.file_type, at, lead);
    database
      .prepare(
        `insert into adoption (id, document_id, version_id, trust_id, position, difference, reason, file_id, number, recorded_at,
           recorded_by, on_behalf)
         values ('adoption-access', ?, ?, ?, 'adapted', 'One more sequence', 'Older scanner', 'file-access-adoption', 1, ?, ?, 0)`,
      )
      .run(document, version, trust, at, lead);
  },
  ids: () => ({ adopted: { document, trust: "uhnm", number: "1" } }),
  forms: () => {
    const file: Part = { name: "file", file: "attack.txt", value: "Plain words of an attack.\n" };
    return {
      "documents.$document.adoption.$trust._index": { fields: { position: "adopted", version, number: "1" } },
      "documents.$document.adoption.$trust.new-file": {
        parts: [{ name: "number", value: "1" }, { name: "noPatientData", value: "yes" }, file],
      },
      "documents.$document.acknowledgement._index": { fields: { version } },
    };
  },
  uploads: ["documents.$document.adoption.$trust.new-file"],
};
