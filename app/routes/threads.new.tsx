// Chooses the group in which to discuss a criterion or a document version.
import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { EmptyState } from "../components/Note";
import { aboutQuery, readAbout } from "../domain/discussions/about";
import { can } from "../domain/permissions";
import { authorize } from "../http/authorize.server";
import { paths } from "../http/paths";
import { hasEnded } from "../models/discussions/threads.server";
import { listGroupsInSight } from "../models/groups.server";
import { groupSubject } from "../models/scope.server";
import { showAbout } from "../reports/discussions/about.server";

export const handle: PageHandle<unknown> = { title: () => "Start a discussion" };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "group.post");
  const query = new URL(args.request.url).searchParams;
  const asked = readAbout({ criterion: query.get("criterion"), version: query.get("version") });
  const about = await showAbout(scope, asked);
  const { actor } = scope;
  const groups = (await listGroupsInSight(scope)).filter(
    (group) => actor !== null && !hasEnded(group) && can(actor, "group.post", groupSubject(scope, group)),
  );
  return json({
    about: about?.label ?? null,
    groups: groups.map(({ slug, name }) => ({
      name,
      href: paths.threadNew(slug, about === null ? {} : aboutQuery(asked)),
    })),
  });
}

export default function StartThread() {
  const { about, groups } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumbs trail={[{ label: "Groups", href: paths.groups() }]} />
      <div className="app-reading">
        <PageHead title="Start a discussion" lead={about === null ? undefined : `About ${about}`} />
        {groups.length === 0 ? (
          <EmptyState>
            <p>
              Discussions belong to groups, and you belong to none that goes on.{" "}
              <a href={paths.groups()}>See the groups</a> and ask a chair to add you.
            </p>
          </EmptyState>
        ) : (
          <>
            <h2 className="nhsuk-heading-m">In which group?</h2>
            <ul className="nhsuk-list">
              {groups.map(({ name, href }) => (
                <li key={href}>
                  <a href={href}>{name}</a>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </>
  );
}
