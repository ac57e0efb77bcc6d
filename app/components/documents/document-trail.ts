// The way back up from the pages of a document's life cycle.
import { paths } from "../../http/paths";
import type { PageLink } from "../frame/PageHead";

/** To the library, the document, and what lies between it and the page. */
export function documentTrail(
  document: { readonly id: string; readonly title: string },
  ...more: readonly PageLink[]
): readonly PageLink[] {
  return [
    { label: "Documents", href: paths.documents() },
    { label: document.title, href: paths.document(document.id) },
    ...more,
  ];
}

/** To the consultation of one version. */
export function consultationTrail(
  document: { readonly id: string; readonly title: string },
  version: string,
): readonly PageLink[] {
  const href = paths.consultation(document.id, version);
  return documentTrail(document, { label: `Consultation on draft ${version}`, href });
}
