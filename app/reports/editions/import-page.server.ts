// The page of one import: how far it is, what stops it, or its tree before it is published.
import { formatMoment } from "../../domain/london";
import type { Instant } from "../../domain/dates";
import { presentDraft, type EditionImportPage } from "../../domain/view/edition-import-page";
import { getEditionImport } from "../../models/editions/imports.server";
import type { Scope } from "../../models/scope.server";

/** `section` is the code of the section to show whole; the first where it names none. `undefined` for who may not import. */
export async function readEditionImportPage(
  scope: Scope,
  id: string,
  section: string | null,
): Promise<EditionImportPage | undefined> {
  const found = await getEditionImport(scope, id);
  if (found === undefined) return undefined;
  const { fileName, madeBy, madeAt, state, editionId, faults, draft } = found;
  return {
    id,
    fileName,
    madeBy,
    madeAt: formatMoment(madeAt as Instant),
    state,
    editionId,
    faults,
    draft: draft === null ? null : presentDraft(draft, section),
  };
}
