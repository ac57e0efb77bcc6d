// The meetings of a group: what comes next, and what has been.
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
import { readMeetingList } from "../reports/meetings/meeting-list.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => `Meetings, ${data.group.name}` };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "group.read");
  const group = found(await getGroup(scope, args.params.group ?? ""));
  const mayRun = scope.actor !== null && can(scope.actor, "group.run", groupSubject(scope, group));
  return json({ group: { slug: group.slug, name: group.name }, mayRun, ...(await readMeetingList(scope, group)) });
}

export default function Meetings() {
  const { group, mayRun, next, past } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: "Groups", href: paths.groups() },
          { label: group.name, href: paths.group(group.slug) },
        ]}
      />
      <PageHead
        title="Meetings"
        caption={group.name}
        links={[{ label: "Meetings (CSV)", href: paths.meetingsCsv(group.slug) }]}
      />
      <GroupNav group={group} current="meetings" />
      {mayRun && <ButtonLink label="Call a meeting" href={paths.meetingNew(group.slug)} />}
      {next.length + past.length === 0 && (
        <EmptyState>
          <p>
            The group's meetings stand here with their agendas, papers and minutes. The chair or deputy calls the first.
          </p>
        </EmptyState>
      )}
      <MeetingsTable caption="Next" meetings={next} />
      <MeetingsTable caption="Past" meetings={past} />
    </>
  );
}

function MeetingsTable({ caption, meetings }: { caption: string; meetings: SerializeFrom<typeof loader>["next"] }) {
  if (meetings.length === 0) return null;
  return (
    <DataTable
      caption={caption}
      stack
      columns={["Meeting", "When", "Place", "State", "Minutes"].map((label) => ({ label }))}
      rows={meetings.map(({ id, title, when, place, state, minutes }) => ({
        key: id,
        cells: [
          <a key="meeting" href={paths.meeting(id)}>
            {title}
          </a>,
          when,
          place ?? "Online",
          <Tag key="state" word={state === "held" ? "took place" : state} />,
          minutes,
        ],
      }))}
    />
  );
}
