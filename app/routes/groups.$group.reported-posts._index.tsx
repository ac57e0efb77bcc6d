// The posts of a group that somebody reported and nobody has settled yet, for those who run the group.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "../components/DataTable";
import { threadsTrail } from "../components/discussions/ThreadFrame";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { GroupNav } from "../components/frame/GroupNav";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { EmptyState } from "../components/Note";
import { formatMoment } from "../domain/london";
import { authorize, found, permit } from "../http/authorize.server";
import { paths } from "../http/paths";
import { listReportedPosts } from "../models/discussions/moderation.server";
import { getGroup } from "../models/groups.server";
import { groupSubject } from "../models/scope.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Reported posts, ${data.group.name}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "group.run");
  const group = found(await getGroup(scope, args.params.group ?? ""));
  permit(scope, groupSubject(scope, group));
  const reported = await listReportedPosts(scope, group);
  return json({
    group: { slug: group.slug, name: group.name },
    rows: reported.map(({ postId, thread, number, writtenBy, reports, firstReportedAt }) => ({
      id: postId,
      title: `Post ${number} in “${thread}”`,
      writtenBy,
      reports,
      since: formatMoment(firstReportedAt),
    })),
  });
}

export default function ReportedPosts() {
  const { group, rows } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumbs trail={threadsTrail(group)} />
      <PageHead title="Reported posts" caption={group.name} />
      <GroupNav group={group} current="threads" />
      {rows.length === 0 ? (
        <EmptyState>
          <p>Nothing to settle. A post that somebody reports stands here until you keep it or take it away.</p>
        </EmptyState>
      ) : (
        <DataTable
          caption="Reported posts"
          stack
          columns={[
            { label: "Post" },
            { label: "Written by" },
            { label: "Reports", numeric: true },
            { label: "First reported" },
          ]}
          rows={rows.map(({ id, title, writtenBy, reports, since }) => ({
            key: id,
            cells: [
              <a key="post" href={paths.reportedPost(group.slug, id)}>
                {title}
              </a>,
              writtenBy,
              reports,
              since,
            ],
          }))}
        />
      )}
    </>
  );
}
