// The documents of a group, with where each stands.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "../components/DataTable";
import { ButtonLink } from "../components/form/Button";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { GroupNav } from "../components/frame/GroupNav";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { EmptyState } from "../components/Note";
import { Tag } from "../components/Tag";
import { can } from "../domain/permissions";
import { authorize, found } from "../http/authorize.server";
import { paths } from "../http/paths";
import { getGroup } from "../models/groups.server";
import { groupSubject } from "../models/scope.server";
import { readGroupDocuments } from "../reports/documents/group-documents.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => `Documents, ${data.group.name}` };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "group.read");
  const group = found(await getGroup(scope, args.params.group ?? ""));
  const mayStart = scope.actor !== null && can(scope.actor, "group.run", groupSubject(scope, group));
  return json({
    group: { slug: group.slug, name: group.name },
    rows: await readGroupDocuments(scope, group),
    mayStart: mayStart && group.status !== "closed" && group.status !== "merged",
  });
}

export default function GroupDocuments() {
  const { group, rows, mayStart } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: "Groups", href: paths.groups() },
          { label: group.name, href: paths.group(group.slug) },
        ]}
      />
      <PageHead
        title="Documents"
        caption={group.name}
        links={[{ label: "Find, filter and download", href: paths.documents({ group: group.slug }) }]}
      />
      <GroupNav group={group} current="documents" />
      {mayStart && <ButtonLink label="Start a document" href={paths.documentNew(group.slug)} />}
      {rows.length === 0 ? (
        <EmptyState>
          <p>
            Policies, protocols, pathways and other documents that this group writes stand here. The chair or deputy
            starts one as a draft; trusts are asked about it before it is approved and published.
          </p>
        </EmptyState>
      ) : (
        <DataTable
          caption="Documents"
          stack
          columns={["Title", "Kind", "State", "Review by", "Being made"].map((label) => ({ label }))}
          rows={rows.map(({ id, title, kind, state, version, review, isOverdue, inMaking }) => ({
            key: id,
            cells: [
              <a key="title" href={paths.document(id)}>
                {title}
              </a>,
              kind,
              <>
                <Tag word={state} /> {version}
              </>,
              <>
                {review} {isOverdue && <Tag word="review overdue" />}
              </>,
              inMaking ?? "Nothing",
            ],
          }))}
        />
      )}
    </>
  );
}
