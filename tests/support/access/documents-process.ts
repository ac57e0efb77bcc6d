// The access rows of a document's life cycle: consultation, approval, publication, review, withdrawal and proposals.
import type { Database as SqliteHandle } from "better-sqlite3";
import type { AccessArea } from "./area";

const at = "2026-01-05T09:00:00.000Z";
const chair = "person-mri-chair";
const otherLead = "person-lead-geh";

/** One document of the MRI special interest group for each state of its only version. */
const documents = {
  "in-draft": { id: "document-access-draft", state: "draft" },
  "in-consultation": { id: "document-access-asked", state: "consultation" },
  "in-approval": { id: "document-access-approval", state: "approval" },
  "in-review": { id: "document-access-review", state: "under-review" },
} as const;

/** The documents belong to an open group, of which GEH's lead ("other") and UHNM's contributor are members; GEH's lead is asked to approve one. */
export const documentsProcessAccess: AccessArea = {
  table: `
documents.$document.consultation.new                                          page in-draft        in  403 403 403 404 200 404 404 403 403 200 404 in
documents.$document.consultation.new                                          form in-draft        in  403 403 403 404 400 404 404 403 403 400 404 in
documents.$document.versions.$version.consultation._index                     page in-consultation in  200 200 200 200 200 200 404 200 403 200 404 in
documents.$document.versions.$version.consultation.positions[.]csv            file in-consultation 401 200 200 200 200 200 200 404 200 403 200 404 401
documents.$document.versions.$version.consultation.comments[.]csv             file in-consultation 401 200 200 200 200 200 200 404 200 403 200 404 401
documents.$document.versions.$version.consultation.$trust                     page in-consultation in  403 403 403 200 200 403 403 403 403 403 403 in
documents.$document.versions.$version.consultation.$trust                     form in-consultation in  403 403 403 400 400 403 403 403 403 403 403 in
documents.$document.versions.$version.consultation.comments._index            page in-consultation in  200 403 200 200 200 403 404 403 403 200 404 in
documents.$document.versions.$version.consultation.comments._index            form in-consultation in  400 403 400 400 400 403 404 403 403 400 404 in
documents.$document.versions.$version.consultation.comments.$comment          page in-consultation in  403 403 403 403 200 403 404 403 403 200 404 in
documents.$document.versions.$version.consultation.comments.$comment          form in-consultation in  403 403 403 403 400 403 404 403 403 400 404 in
documents.$document.versions.$version.consultation.closing                    page in-consultation in  403 403 403 403 200 403 404 403 403 200 404 in
documents.$document.versions.$version.consultation.closing                    form in-consultation in  403 403 403 403 400 403 404 403 403 400 404 in
documents.$document.versions.$version.consultation.extension                  page in-consultation in  403 403 403 403 200 403 404 403 403 200 404 in
documents.$document.versions.$version.consultation.extension                  form in-consultation in  403 403 403 403 400 403 404 403 403 400 404 in
documents.$document.approval.new                                              page in-draft        in  403 403 403 404 200 404 404 403 403 200 404 in
documents.$document.approval.new                                              form in-draft        in  403 403 403 404 400 404 404 403 403 400 404 in
documents.$document.versions.$version.approval                                page in-approval     in  200 200 200 200 200 200 404 200 403 200 404 in
documents.$document.versions.$version.approval                                form in-approval     in  400 403 403 403 403 403 404 403 403 400 404 in
documents.$document.return                                                    page in-approval     in  403 403 403 403 200 403 404 403 403 200 404 in
documents.$document.return                                                    form in-approval     in  403 403 403 403 400 403 404 403 403 400 404 in
documents.$document.publish                                                   page in-approval     in  403 403 403 403 200 403 404 403 403 200 404 in
documents.$document.publish                                                   form in-approval     in  403 403 403 403 400 403 404 403 403 400 404 in
documents.$document.review._index                                             page in-review       in  403 403 403 403 200 403 404 403 403 200 404 in
documents.$document.review._index                                             form in-review       in  403 403 403 403 400 403 404 403 403 400 404 in
documents.$document.review.confirmation                                       page in-review       in  403 403 403 403 200 403 404 403 403 200 404 in
documents.$document.review.confirmation                                       form in-review       in  403 403 403 403 400 403 404 403 403 400 404 in
documents.$document.withdraw                                                  page in-review       in  403 403 403 403 200 403 404 403 403 200 404 in
documents.$document.withdraw                                                  form in-review       in  403 403 403 403 400 403 404 403 403 400 404 in
documents.$document.proposals._index                                          page in-review       in  200 200 200 200 200 200 404 200 403 200 404 in
documents.$document.proposals.$thread                                         page in-review       in  403 403 403 403 200 403 404 403 403 200 404 in
documents.$document.proposals.$thread                                         form in-review       in  403 403 403 403 400 403 404 403 403 400 404 in
`,
  subjects: Object.keys(documents),
  namesShown: [
    "documents.$document.versions.$version.consultation._index",
    "documents.$document.versions.$version.consultation.positions[.]csv",
    "documents.$document.versions.$version.consultation.comments[.]csv",
    "documents.$document.versions.$version.consultation.comments.$comment",
    "documents.$document.approval.new",
    "documents.$document.versions.$version.approval",
    "documents.$document.proposals._index",
    "documents.$document.proposals.$thread",
  ],
  prepare(database) {
    const place = database
      .prepare(`select id, network_id as network from "group" where slug = 'mri-sig' and access = 'open'`)
      .get() as Place;
    for (const { id, state } of Object.values(documents)) plantDocument(database, place, id, state);
    plantConsultation(database);
    database.exec(
      `insert into approval (version_id, round, person_id, decision, note, asked_at, decided_at) values
         ('document-access-approval-1.0', 1, '${chair}', null, null, '${at}', null),
         ('document-access-approval-1.0', 1, '${otherLead}', null, null, '${at}', null)`,
    );
    plantProposal(database, place);
  },
  ids: () => ({
    "in-draft": { document: documents["in-draft"].id, version: "1.0" },
    "in-consultation": {
      document: documents["in-consultation"].id,
      version: "1.0",
      trust: "uhnm",
      comment: "comment-access",
    },
    "in-approval": { document: documents["in-approval"].id, version: "1.0" },
    "in-review": { document: documents["in-review"].id, version: "1.0", thread: "thread-access-proposal" },
  }),
  forms: () => {
    const seenVersion = "1";
    const review = { "reviewOn-day": "1", "reviewOn-month": "6", "reviewOn-year": "2090" };
    const closes = { "closesOn-day": "1", "closesOn-month": "7", "closesOn-year": "2090" };
    const at = "documents.$document.versions.$version";
    return {
      "documents.$document.consultation.new": {
        fields: { seenVersion, question: "Attack", ...closes, trusts: "trust-uhnm" },
      },
      [`${at}.consultation.$trust`]: { fields: { seenVersion: "0", position: "agree" } },
      [`${at}.consultation.comments._index`]: { fields: { words: "Attack" } },
      [`${at}.consultation.comments.$comment`]: { fields: { seenVersion, outcome: "adopted" } },
      [`${at}.consultation.closing`]: { fields: { seenVersion, reason: "Attack" } },
      [`${at}.consultation.extension`]: { fields: { seenVersion, ...closes } },
      "documents.$document.approval.new": { fields: { seenVersion, approvers: chair, approvalsNeeded: "1" } },
      [`${at}.approval`]: { fields: { decision: "approved" } },
      "documents.$document.return": { fields: { seenVersion, reason: "Attack" } },
      "documents.$document.publish": { fields: { seenVersion, changeNote: "Attack", ...review } },
      "documents.$document.review._index": { fields: { seenVersion } },
      "documents.$document.review.confirmation": { fields: { seenVersion, words: "Attack", ...review } },
      "documents.$document.withdraw": { fields: { seenVersion, reason: "Attack" } },
      "documents.$document.proposals.$thread": { fields: { seenVersion, outcome: "taken up", outcomeWords: "Attack" } },
    };
  },
  uploads: [],
};

interface Place {
  readonly id: string;
  readonly network: string;
}

function plantDocument(database: SqliteHandle, place: Place, id: string, state: string): void {
  database
    .prepare(
      `insert into document (id, network_id, group_id, kind, title, owner_id, review_on, asks_acknowledgement, approvals_needed,
         version, created_at, created_by, changed_at)
       values (?, ?, ?, 'protocol', ?, ?, '2090-01-01', 0, 2, 1, ?, ?, ?)`,
    )
    .run(id, place.network, place.id, `Of the access grid, ${state}`, chair, at, chair, at);
  database
    .prepare(
      `insert into document_version (id, document_id, major, minor, state, change_note, material, form, body, file_id, version,
         created_at, created_by, changed_at, published_at)
       values (?, ?, 1, 0, ?, 'First', 1, 'text', 'Words', null, 1, ?, ?, ?, ?)`,
    )
    .run(`${id}-1.0`, id, state, at, chair, at, state === "under-review" ? at : null);
}

function plantConsultation(database: SqliteHandle): void {
  database.exec(`
    insert into consultation (id, version_id, question, opened_at, opened_by, closes_on, closed_at)
      values ('consultation-access', 'document-access-asked-1.0', 'What do you say?', '${at}', '${chair}', '2090-01-01', null);
    insert into consultation_trust (consultation_id, trust_id)
      select 'consultation-access', id from trust where short_name in ('GEH', 'UHNM');
    insert into consultation_comment (id, consultation_id, trust_id, about_part, words, recorded_at, recorded_by, version)
      select 'comment-access', 'consultation-access', id, null, 'Add one sequence', '${at}', '${otherLead}', 1
      from trust where short_name = 'GEH';
  `);
}

function plantProposal(database: SqliteHandle, place: Place): void {
  database
    .prepare(
      `insert into thread (id, network_id, group_id, title, version, posts, last_post_at, created_at, created_by)
       values ('thread-access-proposal', ?, ?, 'A change of the access grid', 1, 0, ?, ?, ?)`,
    )
    .run(place.network, place.id, at, at, otherLead);
  database
    .prepare(
      `insert into document_proposal (id, document_id, thread_id, words, proposed_at, proposed_by, version)
       values ('proposal-access', ?, 'thread-access-proposal', 'Add one sequence', ?, ?, 1)`,
    )
    .run(documents["in-review"].id, at, otherLead);
}
