// What a thread may be about: a criterion of an edition, or a version of a document. It shows there.

export type ThreadAbout =
  | { readonly kind: "criterion"; readonly editionId: string; readonly code: string }
  | { readonly kind: "document-version"; readonly versionId: string };

/** What an address or a form says of it: `criterion=edition/code` or `version=id`; `null` where it says nothing, or nothing that can be read. */
export function readAbout(asked: {
  readonly criterion?: string | null;
  readonly version?: string | null;
}): ThreadAbout | null {
  const criterion = asked.criterion ?? "";
  const cut = criterion.indexOf("/");
  if (cut > 0 && cut < criterion.length - 1 && criterion.length <= 200)
    return { kind: "criterion", editionId: criterion.slice(0, cut), code: criterion.slice(cut + 1) };
  const version = asked.version ?? "";
  return version !== "" && version.length <= 200 ? { kind: "document-version", versionId: version } : null;
}

/** The same as an address writes it. */
export function aboutQuery(about: ThreadAbout | null): { readonly criterion?: string; readonly version?: string } {
  if (about === null) return {};
  return about.kind === "criterion" ? { criterion: `${about.editionId}/${about.code}` } : { version: about.versionId };
}
