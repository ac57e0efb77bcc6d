// The access rows of the evidence library beside those of one item, what their addresses are filled with, and the forms that they accept.
import type { AccessArea, Values } from "./area";
import type { AttackPortal } from "../attack-portal";

const one = "evidence.$evidence";
const list = "services.$service.evidence";
const at = "2026-01-05T10:00:00.000Z";

function first(portal: AttackPortal, form: "file" | "link"): Values {
  const [row] = portal.read<{ evidence: string }>(
    `select id as evidence from evidence where trust_id = 'trust-uhnm' and form = ? and visibility = 'trust' and withdrawn = 0
       and held = 0 and document_id is null and owner_id is not null
       and id in (select evidence_id from attachment where assessment_id = 'assessment-uhnm' and detached_at is null)
       and id not in (select evidence_id from replacement_request) order by id limit 1`,
    form,
  );
  if (row === undefined)
    throw new Error(`The demonstration has a ${form} of UHNM that somebody owns and that is attached.`);
  return row;
}

/** "linked": a link of UHNM's own. "requested": a file of UHNM's own for which a newer version is asked. */
export const libraryAccess: AccessArea = {
  table: `
${one}.compare            page requested in  404 200 200 200 200 404 404 404 200 200 403 in
${one}.link-check         page linked    in  302 302 302 302 302 302 302 302 302 302 403 in
${one}.link-check         form linked    in  404 403 303 303 303 403 403 403 403 403 403 in
${one}.replacement        page linked    in  404 403 200 200 200 403 403 403 403 403 403 in
${one}.replacement        form linked    in  404 403 400 400 400 403 403 403 403 403 403 in
${one}.request._index     page linked    in  404 403 200 200 200 403 403 403 403 403 403 in
${one}.request._index     form linked    in  404 403 400 400 400 403 403 403 403 403 403 in
${one}.request.ending     page requested in  302 302 302 302 302 302 302 302 302 302 403 in
${one}.request.ending     form requested in  404 403 303 303 303 403 403 403 403 403 403 in
${list}.new-files         page uhnm      in  404 403 200 200 200 403 403 403 403 403 403 in
${list}.new-files         page network   in  404 403 404 404 200 403 403 403 403 403 403 in
${list}.new-files         form uhnm      in  404 403 400 400 400 403 403 403 403 403 403 in
${list}.new-files         form network   in  404 403 404 404 400 403 403 403 403 403 403 in
${list}.several.new-file  page uhnm      in  302 403 302 302 302 403 403 403 403 403 403 in
${list}.several.new-file  form uhnm      in  404 403 400 400 400 403 403 403 403 403 403 in
${list}.several.new-file  form network   in  404 403 404 404 400 403 403 403 403 403 403 in
`,
  subjects: ["linked", "requested"],
  ids(portal) {
    return { linked: first(portal, "link"), requested: requested(portal) };
  },
  forms(portal, { evidence = "" }) {
    const [row] = portal.read<{ version: number }>("select version from evidence where id = ?", evidence);
    const [other] = portal.read<{ id: string }>(
      "select id from evidence where trust_id = 'trust-uhnm' and id <> ? and withdrawn = 0 and held = 0 order by id limit 1",
      evidence,
    );
    const said = { kind: "audit", visibility: "trust", noPatientData: "yes", "file-properties": "clean" };
    const parts = [
      ...Object.entries(said).map(([name, value]) => ({ name, value })),
      { name: "file", value: "attack", file: "attack.txt", type: "text/plain" },
    ];
    return {
      [`${one}.link-check`]: { fields: {} },
      [`${one}.replacement`]: { fields: { version: String(row?.version ?? 0), by: other?.id ?? "" } },
      [`${one}.request._index`]: { fields: { words: "attack" } },
      [`${one}.request.ending`]: { fields: {} },
      [`${list}.new-files`]: { parts },
      [`${list}.several.new-file`]: { parts },
    };
  },
  uploads: [`${list}.new-files`, `${list}.several.new-file`],
  prepare(database) {
    database.exec(`
      insert into replacement_request (id, evidence_id, words, due_on, state, on_behalf, asked_at, asked_by)
        select 'request-of-the-attack-tests', id, 'canary', null, 'open', 0, '${at}', 'person-lead-uhnm'
        from evidence where trust_id = 'trust-uhnm' and form = 'file' and visibility = 'trust' and withdrawn = 0 and held = 0
          and id in (select evidence_id from attachment where assessment_id = 'assessment-uhnm' and detached_at is null)
          and id not in (select evidence_id from replacement_request)
        order by id desc limit 1;
    `);
  },
  reset(portal, route) {
    if (route !== `${one}.request.ending`) return;
    portal.write(
      "update replacement_request set state = 'open', settled_at = null, settled_by = null where id = 'request-of-the-attack-tests'",
    );
  },
};

function requested(portal: AttackPortal): Values {
  const [row] = portal.read<{ evidence: string }>(
    "select evidence_id as evidence from replacement_request where id = 'request-of-the-attack-tests'",
  );
  if (row === undefined) throw new Error("The planted request is there.");
  return row;
}
