// The access rows of many answers at once, what their addresses are filled with, and the forms that they accept.
import type { AccessArea, Values } from "./area";
import type { AttackPortal } from "../attack-portal";

const list = "services.$service.assessments.$assessment";
const batch = "batch-of-the-attack-tests";
const view = "view-of-the-attack-tests";
const at = "2026-01-05T10:00:00.000Z";

/** The answer that the planted batch changed: one that UHNM's lead owns, recorded at least twice. */
function changedTwice(portal: AttackPortal): string {
  const [row] = portal.read<{ criterion: string }>(
    `select criterion_code as criterion from answer_batch_change where batch_id = '${batch}'`,
  );
  if (row === undefined) throw new Error("The demonstration has an answer of UHNM's lead that was changed.");
  return row.criterion;
}

/** Whatever an accepted undo did, the batch stands again as if it had made the last change to its one answer. */
function standAgain(portal: AttackPortal, { criterion }: Values): void {
  portal.write(
    "delete from answer_batch_change where batch_id in (select id from answer_batch where undoes_id = ?)",
    batch,
  );
  portal.write("delete from answer_batch where undoes_id = ?", batch);
  portal.write(
    `update answer_batch_change set (version_before, version_after) = (select version - 1, version from answer
      where assessment_id = 'assessment-uhnm' and criterion_code = ?) where batch_id = ?`,
    criterion ?? "",
    batch,
  );
}

/** "batch": a change that UHNM's lead made to an answer that they own. "earlier": the first version of that answer. "view": the lead's own. */
export const answeringAccess: AccessArea = {
  table: `
${list}.answers._index  page uhnm in 404 200 200 200 200 404 404 404 200 200 403 in
${list}.answers._index  page network in 404 404 404 404 200 200 200 200 404 404 403 in
${list}.answers[.]csv  file uhnm 401 404 200 200 200 200 404 404 404 200 200 403 401
${list}.answers[.]csv  file network 401 404 404 404 404 200 200 200 200 404 404 403 401
${list}.answers.check  page uhnm in 302 302 302 302 302 302 302 302 302 302 403 in
${list}.answers.check  form uhnm in 404 403 400 400 400 403 403 403 403 403 403 in
${list}.answers.check  form network in 404 403 404 404 400 403 403 403 403 403 403 in
${list}.answers.application  page uhnm in 302 302 302 302 302 302 302 302 302 302 403 in
${list}.answers.application  form uhnm in 404 403 400 400 400 403 403 403 403 403 403 in
${list}.answers.application  form network in 404 403 404 404 400 403 403 403 403 403 403 in
${list}.answers.views._index  page uhnm in 302 302 302 302 302 302 302 302 302 302 403 in
${list}.answers.views._index  form uhnm in 404 400 400 400 400 404 404 404 400 400 403 in
${list}.answers.views._index  form network in 404 404 404 404 400 400 400 400 404 404 403 in
${list}.answers.views.$view.removal  page view in 302 302 302 302 302 302 302 302 302 302 403 in
${list}.answers.views.$view.removal  form view in 404 404 404 303 404 404 404 404 404 404 403 in
${list}.changes._index  page uhnm in 404 200 200 200 200 404 404 404 200 200 403 in
${list}.changes._index  page network in 404 404 404 404 200 200 200 200 404 404 403 in
${list}.changes.$batch._index  page batch in 404 200 200 200 200 404 404 404 200 200 403 in
${list}.changes.$batch.undoing  page batch in 302 302 302 302 302 302 302 302 302 302 403 in
${list}.changes.$batch.undoing  form batch in 404 403 403 303 303 403 403 403 403 403 403 in
${list}.criteria.$criterion.history_.$version._index  page earlier in 404 200 200 200 200 404 404 404 200 200 403 in
${list}.criteria.$criterion.history_.$version.restoration  page earlier in 302 302 302 302 302 302 302 302 302 302 403 in
${list}.criteria.$criterion.history_.$version.restoration  form earlier in 404 403 403 400 400 403 403 403 403 403 403 in
`,
  subjects: ["batch", "earlier", "view"],
  prepare(database) {
    database.exec(`
      insert into answer_batch (id, assessment_id, kind, on_behalf, made_at, made_by)
        values ('${batch}', 'assessment-uhnm', 'bulk', 0, '${at}', 'person-lead-uhnm');
      insert into answer_batch_change (batch_id, criterion_code, version_before, version_after)
        select '${batch}', criterion_code, version - 1, version from answer where assessment_id = 'assessment-uhnm'
          and owner_id = 'person-lead-uhnm' and version >= 2 order by criterion_code limit 1;
    `);
  },
  ids(portal) {
    const criterion = changedTwice(portal);
    const own = { service: "uhnm", assessment: "assessment-uhnm", criterion };
    return { batch: { ...own, batch }, earlier: { ...own, version: "1" }, view: { ...own, view } };
  },
  forms(portal, { assessment = "", criterion = "" }) {
    const [row] = portal.read<{ version: number }>(
      "select version from answer where assessment_id = ? and criterion_code = ?",
      assessment,
      criterion,
    );
    const version = String(row?.version ?? 0);
    return {
      [`${list}.answers.check`]: { fields: { criterion, "to-status": "commenced" } },
      [`${list}.answers.application`]: { fields: { seen: `${version} ${criterion}`, "to-status": "commenced" } },
      [`${list}.answers.views._index`]: { fields: { "view-name": "Attack" } },
      [`${list}.answers.views.$view.removal`]: { fields: {} },
      [`${list}.changes.$batch.undoing`]: { fields: {} },
      [`${list}.criteria.$criterion.history_.$version.restoration`]: { fields: { version } },
    };
  },
  uploads: [],
  reset(portal, route, ids) {
    if (route === `${list}.changes.$batch.undoing`) standAgain(portal, ids);
    if (route === `${list}.answers.views.$view.removal`) {
      portal.write(
        "insert into saved_view (id, person_id, page, name, query, created_at) values (?, ?, 'answers', ?, '', ?) on conflict do nothing",
        view,
        "person-lead-uhnm",
        "Of the attack tests",
        at,
      );
    }
  },
};
