// How long the person who wrote a post may change it.
import type { Instant } from "../dates";

/** Long enough to mend a slip, short enough that replies still answer what was said. */
export const EDIT_MINUTES = 30;

/** The first moment at which a post written at `writtenAt` may no longer be edited. */
function closesAt(writtenAt: Instant): number {
  return Date.parse(writtenAt) + EDIT_MINUTES * 60_000;
}

export interface EditablePost {
  readonly writtenBy: string;
  readonly writtenAt: Instant;
  readonly removedAt: Instant | null;
}

/** Whether `person` may edit a post at `at`: their own, not taken away, and less than `EDIT_MINUTES` after they wrote it. */
export function mayEditPost(post: EditablePost, person: string, at: Instant): boolean {
  return post.writtenBy === person && post.removedAt === null && Date.parse(at) < closesAt(post.writtenAt);
}
