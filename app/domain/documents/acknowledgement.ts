// Who is asked to say that they have read a document, which version counts, and by when.
import { addDays, type Instant, type IsoDate } from "../dates";
import { londonDate } from "../london";
import { byVersion, type AdoptionPosition, type PublishedVersion } from "./adoption";

/** How long people have from the publication of what they are asked to read. */
export const daysToRead = 21;

/** Where a trust uses a document, or may soon, those who work by it are asked. */
const asking: readonly AdoptionPosition[] = ["under review", "adopted", "adapted"];

/** What the rule looks at of a person. */
export interface MayBeAsked {
  /** Chair, deputy chair or member of the document's group. Guests are not asked. */
  readonly isMember: boolean;
  /** Whether others than its members may open what the group has. */
  readonly isOpen: boolean;
  /** Quality lead or contributor of a trust, with that trust's position on the document. */
  readonly worksAt: readonly { readonly position: AdoptionPosition | null }[];
}

/**
 * Members of the group are asked, and the quality leads and contributors of each trust that uses or considers the document: of a
 * members-only group nobody but its members, for others cannot open it.
 */
export function isAsked({ isMember, isOpen, worksAt }: MayBeAsked): boolean {
  if (isMember || !isOpen) return isMember;
  return worksAt.some(({ position }) => position !== null && asking.includes(position));
}

/**
 * The version from which reading counts: the newest material one up to the current. What came after it changes nothing material,
 * so whoever read it is not asked again. The first version is new to everybody, whatever is said of it.
 */
export function versionToRead(
  versions: readonly PublishedVersion[],
  currentId: string | null,
): PublishedVersion | undefined {
  const inOrder = versions.toSorted(byVersion);
  const upToCurrent = inOrder.slice(0, inOrder.findIndex(({ id }) => id === currentId) + 1);
  return upToCurrent.findLast(({ material }) => material) ?? upToCurrent[0];
}

/** Reading any version from this one on counts. */
export function countsAsRead(versions: readonly PublishedVersion[], toRead: PublishedVersion): ReadonlySet<string> {
  return new Set(versions.filter((version) => byVersion(version, toRead) >= 0).map(({ id }) => id));
}

export function readBy(publishedAt: Instant): IsoDate {
  return addDays(londonDate(publishedAt), daysToRead);
}
