// What a thread is about, in words and with its address; nothing of what the asker may not see.
import type { ThreadAbout } from "../../domain/discussions/about";
import { criterionTitle, findCriterion } from "../../domain/find-criterion";
import { paths } from "../../http/paths";
import { getAboutVersion } from "../../models/discussions/about.server";
import { getEdition } from "../../models/editions.server";
import type { Scope } from "../../models/scope.server";

export interface AboutShown {
  readonly label: string;
  readonly href: string;
}

/** `null` where there is no such criterion or version, or not for this person. */
export async function showAbout(scope: Scope, about: ThreadAbout | null): Promise<AboutShown | null> {
  if (about === null) return null;
  if (about.kind === "document-version") {
    const version = await getAboutVersion(scope, about.versionId);
    if (version === undefined) return null;
    const { documentId, title, major, minor } = version;
    return { label: `${title}, version ${major}.${minor}`, href: paths.document(documentId) };
  }
  const edition = await getEdition(scope, about.editionId);
  const placed = edition && findCriterion(edition, about.code);
  if (edition === undefined || placed === undefined) return null;
  return {
    label: `${about.code} ${criterionTitle(placed)}, ${edition.title}`,
    href: paths.editionSection(edition.id, placed.section.code),
  };
}
