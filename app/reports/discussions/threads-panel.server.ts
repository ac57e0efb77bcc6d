// What a page shows of the discussions about its criterion or document version: `<ThreadsPanel>` takes it as it is.
import { aboutQuery, type ThreadAbout } from "../../domain/discussions/about";
import { formatMoment } from "../../domain/london";
import type { Instant } from "../../domain/dates";
import { can } from "../../domain/permissions";
import type { ThreadsPanelData } from "../../domain/view/discussions";
import { plural } from "../../domain/view/figures";
import { paths } from "../../http/paths";
import { listThreadsAbout } from "../../models/discussions/about.server";
import type { Scope } from "../../models/scope.server";

/** The threads about it in the groups that the asker sees. */
export async function readThreadsPanel(scope: Scope, about: ThreadAbout): Promise<ThreadsPanelData> {
  const threads = await listThreadsAbout(scope, about);
  const mayStart = scope.actor !== null && can(scope.actor, "group.post");
  return {
    threads: threads.map(({ id, title, group, posts, lastPostAt, isAnswered, isClosed }) => ({
      id,
      title,
      href: paths.thread(id),
      state: isClosed ? "closed" : isAnswered ? "answered" : null,
      facts: `${group}, ${plural(posts, "post")}, the last on ${formatMoment(lastPostAt as Instant)}`,
    })),
    startHref: mayStart ? paths.threadStart(aboutQuery(about)) : null,
  };
}
