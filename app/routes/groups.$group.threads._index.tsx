// The discussions of a group: what is asked, what is answered, and what is new.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Button, ButtonLink } from "../components/form/Button";
import { HiddenFields } from "../components/form/HiddenFields";
import { Select } from "../components/form/Select";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { GroupNav } from "../components/frame/GroupNav";
import { PageHead } from "../components/frame/PageHead";
import { Pager } from "../components/frame/Pager";
import type { PageHandle } from "../components/frame/page-handle";
import { ThreadsTable } from "../components/discussions/ThreadsTable";
import { EmptyState } from "../components/Note";
import { threadShows, threadShowWords, type ThreadColumn } from "../domain/discussions/thread-list";
import { pageOf, type PageLinkTo } from "../domain/page-of";
import { can } from "../domain/permissions";
import { plural } from "../domain/view/figures";
import { authorize, found } from "../http/authorize.server";
import { paths } from "../http/paths";
import { readThreadFilter, threadQuery, threadSort } from "../http/thread-query.server";
import { hasEnded } from "../models/discussions/threads.server";
import { listReportedPosts } from "../models/discussions/moderation.server";
import { getGroup } from "../models/groups.server";
import { groupSubject } from "../models/scope.server";
import { readThreads } from "../reports/discussions/thread-list.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Discussions, ${data.group.name}`,
};

const threadsOnPage = 50;

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "group.read");
  const group = found(await getGroup(scope, args.params.group ?? ""));
  const filter = readThreadFilter(args.request);
  const threads = await readThreads(scope, group, filter);
  const page = pageOf(threads.rows, new URL(args.request.url).searchParams.get("from"), threadsOnPage);
  const link = (to: PageLinkTo | null) =>
    to && {
      label: `${to.first} to ${to.last}`,
      href: paths.threads(group.slug, { ...threadQuery(filter), from: to.from }),
    };
  const sort = (by: ThreadColumn) => {
    const { query, now } = threadSort(filter, by);
    return { href: paths.threads(group.slug, query), now };
  };
  const posts = scope.actor !== null && can(scope.actor, "group.post", groupSubject(scope, group));
  return json({
    group: { slug: group.slug, name: group.name },
    filter: { show: filter.show, order: threadQuery(filter).order },
    rows: page.rows,
    all: threads.all,
    previous: link(page.previous),
    next: link(page.next),
    sorts: { title: sort("title"), started: sort("started"), posts: sort("posts"), latest: sort("latest") },
    csv: paths.threadsCsv(group.slug, threadQuery(filter)),
    mayStart: posts && !hasEnded(group),
    reported: (await listReportedPosts(scope, group)).length,
  });
}

const shows = threadShows.map((value) => ({ value, label: threadShowWords[value] }));

export default function GroupThreads() {
  const { group, filter, rows, all, previous, next, sorts, csv, mayStart, reported } = useLoaderData<typeof loader>();
  const start = <ButtonLink label="Start a discussion" href={paths.threadNew(group.slug)} />;
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: "Groups", href: paths.groups() },
          { label: group.name, href: paths.group(group.slug) },
        ]}
      />
      <PageHead title="Discussions" caption={group.name} />
      <GroupNav group={group} current="threads" />
      {reported > 0 && (
        <p>
          <a href={paths.reportedPosts(group.slug)}>{plural(reported, "reported post")}</a> to settle.
        </p>
      )}
      {mayStart && <p>{start}</p>}
      {all > 0 && (
        <form method="get" action={paths.threads(group.slug)} className="app-filters">
          <Select name="show" label="Show" choices={shows} defaultValue={filter.show} />
          {filter.order !== null && <HiddenFields fields={[{ name: "order", value: filter.order }]} />}
          <Button label="Show" kind="secondary" small />
        </form>
      )}
      {rows.length > 0 ? (
        <ThreadsTable rows={rows} sorts={sorts} file={{ label: "Discussions (CSV)", href: csv }} />
      ) : (
        <EmptyState>
          {all === 0 ? (
            <p>
              Questions, ideas and what others have solved already belong here. Nobody has started a discussion in this
              group yet{mayStart ? ": start the first one." : "."}
            </p>
          ) : (
            <p>
              No discussion is like this. <a href={paths.threads(group.slug)}>Show all of them</a>.
            </p>
          )}
        </EmptyState>
      )}
      <Pager label="Pages of discussions" previous={previous} next={next} />
    </>
  );
}
