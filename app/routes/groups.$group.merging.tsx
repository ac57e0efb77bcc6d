// Merges a group into another, after saying what will move there.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "../components/form/Button";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { HiddenFields } from "../components/form/HiddenFields";
import { PortalForm } from "../components/form/PortalForm";
import { Select } from "../components/form/Select";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { EndingBlocked } from "../components/groups/EndingBlocked";
import { Panel } from "../components/Panel";
import { mergeGroupForm } from "../domain/forms/group";
import { plural } from "../domain/view/figures";
import { authorize, found } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { getGroupDetail } from "../models/groups/group-detail.server";
import { countWhatMoves, mergeGroup } from "../models/groups/group-endings.server";
import { listGroupsInSight } from "../models/groups.server";
import { onceForWords } from "../models/transaction.server";
import { endingRefusals } from "../reports/groups/refusals";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => `Merge ${data.group.name}` };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "group.arrange");
  const group = found(await getGroupDetail(scope, args.params.group ?? ""));
  const others = (await listGroupsInSight(scope)).filter(
    ({ id, status }) => id !== group.id && (status === "active" || status === "setting-up"),
  );
  const { slug, name, version, status } = group;
  return json({
    group: { slug, name, version, isOver: status === "merged" || status === "closed" },
    isMembersOnly: group.access === "members-only",
    moves: found(await countWhatMoves(scope, group)),
    others: others.map((other) => ({
      value: other.slug,
      label: other.access === "members-only" ? `${other.name} (members only)` : other.name,
    })),
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, "group.arrange");
  const group = found(await getGroupDetail(scope, args.params.group ?? ""));
  const form = await receiveForm(args, mergeGroupForm);
  if (!form.ok) return invalid(form);
  const { into: slug, version } = form.value;
  const result = await onceForWords(scope, form.submission, async (tx) =>
    mergeGroup(tx, group, await getGroupDetail(tx, slug), version, paths.group(slug)),
  );
  if (!result.ok) {
    const { field, words } = endingRefusals[result.reason];
    return refusedWith(field, words, form.typed);
  }
  return redirectWithNotice(args, paths.group(slug), `${group.name} is now part of this group`);
}

export default function Merging() {
  const { group, moves, others, isMembersOnly } = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  const carried = [
    plural(moves.members, "member"),
    plural(moves.workItems, "work item"),
    plural(moves.actions, "open action"),
    plural(moves.threads, "discussion"),
    plural(moves.documents, "document"),
    plural(moves.surveys, "survey"),
    plural(moves.subgroups, "group that belongs to it", "groups that belong to it"),
  ];
  return (
    <div className="app-reading">
      <Breadcrumbs
        trail={[
          { label: "Groups", href: paths.groups() },
          { label: group.name, href: paths.group(group.slug) },
          { label: "Settings", href: paths.groupSettings(group.slug) },
        ]}
      />
      <ErrorSummary errors={problem?.errors ?? {}} />
      <PageHead title="Merge into another group" caption={group.name} />
      <EndingBlocked slug={group.slug} isOver={group.isOver} meetingsPlanned={moves.meetingsPlanned}>
        <Panel title="What moves to the other group" size="s">
          <ul className="nhsuk-list nhsuk-list--bullet">
            {carried.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          <p>
            Everybody joins as a member, and guests as guests. Meetings, closed actions and the history stay here to be
            read. Links to what moves stay good.
          </p>
          {isMembersOnly && (
            <p>
              <strong>This group is for its members only.</strong> What moves into an open group can be read by
              everybody in the network.
            </p>
          )}
        </Panel>
        <PortalForm>
          <HiddenFields fields={[{ name: "version", value: String(group.version) }]} />
          <Select
            name="into"
            label="Group that takes over"
            error={problem?.errors.into}
            defaultValue={problem?.typed.into ?? ""}
            choices={[{ value: "", label: "Choose a group" }, ...others]}
          />
          <Button label="Merge" kind="warning" />
        </PortalForm>
      </EndingBlocked>
    </div>
  );
}
