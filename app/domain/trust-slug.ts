// How addresses name a trust.

/** "uhnm": the short name in small letters. */
export function trustSlug({ shortName }: { readonly shortName: string }): string {
  return shortName.toLowerCase();
}
