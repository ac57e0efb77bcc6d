// One file of several as evidence: its title is its file's name, all else is said once for all of them.
import type * as z from "zod/mini";
import type { newFilesForm } from "../domain/forms/evidence";
import { titleOfFile } from "../domain/library/file-title";
import { supportRefusals } from "../domain/view/evidence";
import { addSupportingEvidence, type Supported } from "../models/evidence-adding.server";
import { getEvidence } from "../models/evidence.server";
import type { Scope } from "../models/scope.server";
import { mayOwn, type EvidencePlace } from "./evidence-place.server";
import { itemOf, ownerRefusal } from "./new-evidence.server";
import { paths } from "./paths";
import { noSpaceWords } from "./upload-words";
import type { ReceivedUpload, Refusal } from "./uploads.server";

export interface AddedFile {
  readonly title: string;
  readonly href: string;
  readonly held: boolean;
}

type Added = { readonly ok: true; readonly added: AddedFile } | { readonly ok: false; readonly answer: Refusal };

/** What the ticked criteria were read as. */
export type TickedCriteria =
  { readonly ok: true; readonly supported: Supported | null } | { readonly ok: false; readonly message: string };

/** Adds one received file, attached to the ticked criteria. Where it is refused, nothing of it is left. */
export async function addOneOfSeveral(
  scope: Scope,
  place: EvidencePlace,
  upload: ReceivedUpload<z.output<typeof newFilesForm>>,
  support: TickedCriteria,
  onBehalf: boolean,
): Promise<Added> {
  const refuse = async (field: string, message: string, status?: number): Promise<Added> => ({
    ok: false,
    answer: await upload.refuse(field, message, status),
  });
  const { value } = upload;
  if (!support.ok) return refuse("criteria", support.message, 422);
  const { supported } = support;
  if (!(await mayOwn(scope, place.trustId, value.ownerId))) return refuse("owner", ownerRefusal, 422);
  const result = await upload.record(scope, (tx, file) => {
    const item = itemOf(place, { ...value, title: titleOfFile(file.fileName) });
    return addSupportingEvidence(tx, item, { file }, supported, onBehalf);
  });
  if (!result.ok) {
    if (result.reason === "no-space") return refuse("file", noSpaceWords, 507);
    return refuse("criteria", supportRefusals[result.reason]);
  }
  const evidence = await getEvidence(scope, result.id);
  const title = evidence?.title ?? "Evidence";
  return { ok: true, added: { title, href: paths.evidence(result.id), held: upload.finding !== null } };
}
