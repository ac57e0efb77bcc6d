// What discussions ask of the person of a scope: to settle reported posts of the groups that they run.
import type { Asked } from "../../domain/asked";
import { paths } from "../../http/paths";
import { listReportedPosts } from "../../models/discussions/moderation.server";
import type { Scope } from "../../models/scope.server";

export async function listAskedByDiscussions(scope: Scope): Promise<readonly Asked[]> {
  return (await listReportedPosts(scope, null)).map(({ postId, thread, group }) => ({
    key: `reported-post:${postId}`,
    what: `Keep or take away a reported post in “${thread}”`,
    href: paths.reportedPost(group.slug, postId),
    why: group.name,
    dueOn: null,
  }));
}
