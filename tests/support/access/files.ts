// The access rows of files, what their addresses are filled with, and the forms that they accept.
import type { AttackPortal } from "../attack-portal";
import type { AccessArea } from "./area";

/** "held": a file that UHNM's contributor uploaded and that is held. */
export const filesAccess: AccessArea = {
  table: `
held-files._index            page held  in  200 200 200 200 200 200 200 200 200 200 200 in
held-files[.]csv             file held  401 200 200 200 200 200 200 200 200 200 200 200 401
held-files.$hold._index      page held  in  404 404 200 404 200 404 404 404 404 404 404 in
held-files.$hold._index      form held  in  403 403 403 403 400 403 403 403 403 403 403 in
held-files.$hold.file        file held  401 404 404 200 404 200 404 404 404 404 404 404 401
evidence.$evidence._index    page held  in  404 404 200 404 200 404 404 404 404 404 403 in
evidence.$evidence.versions.$version.file  file held  401 404 404 200 404 200 404 404 404 404 404 403 401
`,
  subjects: ["held"],
  ids: (portal) => ({ held: heldIds(portal) }),
  forms: () => ({
    "held-files.$hold._index": { fields: { reason: "The number is a part number of a scanner, not a patient's." } },
  }),
  uploads: [],
};

function heldIds(portal: AttackPortal): Record<string, string> {
  const row = portal.read<{ hold: string; evidence: string; version: number }>(
    `select file_hold.id as hold, evidence_version.evidence_id as evidence, evidence_version.number as version
     from file_hold join evidence_version on evidence_version.id = file_hold.evidence_version_id
     where file_hold.id = 'hold-uhnm-1'`,
  );
  const [first] = row;
  if (first === undefined) throw new Error("The demonstration has a held file of UHNM's.");
  return { hold: first.hold, evidence: first.evidence, version: String(first.version) };
}
