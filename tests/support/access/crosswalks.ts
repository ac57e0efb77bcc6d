// The access rows of the migration desk: crosswalks between editions, and an assessment that is moved by one.
import type { AccessArea } from "./area";

const one = "standards.migrations.$crosswalk";
const moved = "services.$service.assessments.$assessment.migration";
const draft = "crosswalk-draft-of-the-attack-tests";
const open = "crosswalk-published-of-the-attack-tests";
const line = "crosswalk-line-of-the-attack-tests";
const newer = "qsi-newer-of-the-attack-tests";

/** "drafted": a crosswalk that is not published, with one line to confirm. "crossed": a published one that leads on from UHNM's edition. */
export const crosswalksAccess: AccessArea = {
  table: `
standards.migrations._index  page uhnm in 200 200 200 200 200 200 200 200 200 200 200 in
standards.migrations._index  form uhnm in 403 403 403 403 400 403 403 400 403 403 403 in
${one}._index  page crossed in 200 200 200 200 200 200 200 200 200 200 200 in
${one}._index  page drafted in 404 404 404 404 200 404 404 200 404 404 404 in
${one}._index  form drafted in 403 403 403 403 400 403 403 400 403 403 403 in
${one}.crosswalk[.]csv  file crossed 401 200 200 200 200 200 200 200 200 200 200 200 401
${one}.crosswalk[.]csv  file drafted 401 404 404 404 404 200 404 404 200 404 404 404 401
${one}.criteria.$code  page drafted in 403 403 403 403 200 403 403 200 403 403 403 in
${one}.criteria.$code  form drafted in 403 403 403 403 400 403 403 400 403 403 403 in
${one}.new-file  page drafted in 403 403 403 403 200 403 403 200 403 403 403 in
${one}.new-file  form drafted in 403 403 403 403 400 403 403 400 403 403 403 in
${one}.publication  page drafted in 403 403 403 403 302 403 403 302 403 403 403 in
${one}.publication  form drafted in 403 403 403 403 400 403 403 400 403 403 403 in
${one}.discarding  page drafted in 403 403 403 403 200 403 403 200 403 403 403 in
${one}.discarding  form crossed in 403 403 403 403 303 403 403 303 403 403 403 in
${moved}._index  page uhnm in 404 200 200 200 200 404 404 404 200 200 403 in
${moved}._index  page network in 404 404 404 404 200 200 200 200 404 404 403 in
${moved}._index  form uhnm in 404 403 403 400 400 403 403 403 403 403 403 in
${moved}[.]csv  file uhnm 401 404 200 200 200 200 404 404 404 200 200 403 401
${moved}.undoing  page uhnm in 404 403 403 302 302 403 403 403 403 403 403 in
${moved}.undoing  form uhnm in 404 403 403 400 400 403 403 403 403 403 403 in
`,
  subjects: ["drafted", "crossed"],
  prepare(database) {
    database
      .prepare(
        `insert into edition (id, standard, title, subject, origin, document, sha256, stored_at)
         select ?, standard, 'QSI, newer', subject, 'imported', replace(document, '"qsi-2021-working"', '"${newer}"'), 'newer', stored_at
         from edition where id = 'qsi-2021-working'`,
      )
      .run(newer);
    for (const id of [draft, open]) {
      database
        .prepare(
          `insert into crosswalk (id, network_id, from_edition_id, to_edition_id, made_at, made_by)
           select ?, network_id, 'qsi-2021-working', ?, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), id
           from person where email = 'qi.manager@wmin.example'`,
        )
        .run(id, newer);
    }
    database
      .prepare(
        `insert into crosswalk_line (id, crosswalk_id, from_code, to_code, relation, suggested_by, likeness, note)
         values (?, ?, '1.1.1', '1.1.1', 'equal', 'code', 100, 'Canary-network-draft')`,
      )
      .run(line, draft);
    database.prepare("update crosswalk set published_at = made_at, published_by = made_by where id = ?").run(open);
  },
  ids() {
    return { drafted: { crosswalk: draft, code: "1.1.1" }, crossed: { crosswalk: open } };
  },
  forms() {
    return {
      "standards.migrations._index": { fields: { from: "qsi-2021-working", to: newer } },
      [`${one}._index`]: { fields: { lines: line } },
      [`${one}.criteria.$code`]: { fields: { seen: "", dropped: "yes", note: "Attack" } },
      [`${one}.new-file`]: {
        parts: [{ name: "file", file: "crosswalk.csv", value: "old code,new code,relation\n1.1.1,1.1.1,equal" }],
      },
      [`${one}.publication`]: { fields: { confirm: "yes" } },
      [`${one}.discarding`]: { fields: {} },
      [`${moved}._index`]: { fields: { crosswalk: open, title: "Attack", confirm: "yes" } },
      [`${moved}.undoing`]: { fields: { confirm: "yes" } },
    };
  },
  uploads: [`${one}.new-file`],
};
