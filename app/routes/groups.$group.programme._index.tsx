// A group's programme of work in the network's three columns, as it is or as it stood on a day.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { ButtonLink } from "../components/form/Button";
import { GroupNav } from "../components/frame/GroupNav";
import { EmptyState, Note } from "../components/Note";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { ProgrammeFilters } from "../components/programme/ProgrammeFilters";
import { ProgrammeTable } from "../components/programme/ProgrammeTable";
import { formatDate } from "../domain/dates";
import { can } from "../domain/permissions";
import { readProgrammeFilter } from "../domain/programme/items";
import { plural } from "../domain/view/figures";
import { authorize, found } from "../http/authorize.server";
import { readDay } from "../http/gap-query.server";
import { paths } from "../http/paths";
import { getGroup } from "../models/groups.server";
import { groupSubject } from "../models/scope.server";
import { renderMarkdown } from "../reports/markdown.server";
import { readProgramme } from "../reports/programme/programme.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Programme of work, ${data.group.name}`,
};

const rendered = (words: string) => (words === "" ? null : renderMarkdown(words));

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "group.read");
  const group = found(await getGroup(scope, args.params.group ?? ""));
  const query = new URL(args.request.url).searchParams;
  const filter = readProgrammeFilter(query);
  const { on, problem } = readDay(query, scope.today);
  const { rows, all, owners } = await readProgramme(scope, group, filter, on);
  return json({
    group: { slug: group.slug, name: group.name },
    filter,
    at: on,
    isToday: on === scope.today,
    problem,
    mayAdd:
      scope.actor !== null &&
      can(scope.actor, "group.run", groupSubject(scope, group)) &&
      group.status !== "merged" &&
      group.status !== "closed",
    all,
    owners,
    rows: rows.map((row) => ({
      ...row,
      deliverables: rendered(row.deliverables),
      progress: rendered(row.progress),
      benefits: rendered(row.benefits),
    })),
  });
}

export type ProgrammeData = SerializeFrom<typeof loader>;

export default function GroupProgramme() {
  const data = useLoaderData<typeof loader>();
  const { group, rows, all, at, isToday, filter } = data;
  const day = formatDate(at);
  const asked = isToday ? {} : { at };
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: "Groups", href: paths.groups() },
          { label: group.name, href: paths.group(group.slug) },
        ]}
      />
      <PageHead
        title="Programme of work"
        caption={group.name}
        lead={isToday ? undefined : `As it stood on ${day}`}
        links={[
          { label: "Highlight report", href: paths.highlightReport(group.slug, asked) },
          { label: "Highlights of all groups", href: paths.highlights(asked) },
        ]}
      />
      <GroupNav group={group} current="programme" />
      {data.mayAdd && <ButtonLink label="Add a work item" href={paths.workItemNew(group.slug)} small />}
      <ProgrammeFilters data={data} />
      {data.problem !== null && (
        <Note warn>
          <p>{data.problem}.</p>
        </Note>
      )}
      {all === 0 ? (
        <EmptyState>
          <p>
            {isToday ? "There are no work items yet." : `There were no work items on ${day}.`} A work item says what the
            group will deliver, how it goes and who gains.
            {isToday && " Whoever runs the group adds the first, here or from a discussion."}
          </p>
        </EmptyState>
      ) : rows.length === 0 ? (
        <EmptyState>
          <p>
            None of the {plural(all, "work item")} is like that.{" "}
            <a href={paths.programme(group.slug, asked)}>Show all</a>
          </p>
        </EmptyState>
      ) : (
        <ProgrammeTable
          caption={`${rows.length === all ? plural(all, "work item") : `${rows.length} of ${plural(all, "work item")}`}, as at ${day}`}
          rows={rows}
          file={{ label: "Programme (CSV)", href: paths.programmeCsv(group.slug, { ...filter, at }) }}
        />
      )}
    </>
  );
}
