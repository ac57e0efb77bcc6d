// Who belongs to a group, for which trusts nobody speaks, and who left. Chairs and the office add members here.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useMemo } from "react";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { useCheckedForm } from "../components/form/use-checked-form";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { GroupNav } from "../components/frame/GroupNav";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { AddMemberForm } from "../components/groups/AddMemberForm";
import { MembersTable } from "../components/groups/MembersTable";
import { EmptyState, FindingLine } from "../components/Note";
import { toIsoDate } from "../domain/dates";
import { addMemberForm } from "../domain/forms/group";
import { authorize, found, permit } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { getGroupForMembers } from "../models/groups/group-detail.server";
import { addMember } from "../models/groups/member-changes.server";
import { groupSubject } from "../models/scope.server";
import { once } from "../models/transaction.server";
import { readMembers } from "../reports/groups/members.server";
import { memberRefusals } from "../reports/groups/refusals";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Members, ${data.group.name}`,
  scripts: true,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "groups.browse");
  return json({ today: scope.today, ...found(await readMembers(scope, args.params.group ?? "")) });
}

export type MembersPageData = SerializeFrom<typeof loader>;

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, "group-members.change");
  const group = found(await getGroupForMembers(scope, args.params.group ?? ""));
  permit(scope, groupSubject(scope, group));
  const form = await receiveForm(args, addMemberForm(scope.today));
  if (!form.ok) return invalid(form);
  const result = await once(scope, form.submission, (tx) => addMember(tx, group, form.value, paths.group(group.slug)));
  if (!result.ok) {
    const { field, words } = memberRefusals[result.reason];
    return refusedWith(field, words, form.typed);
  }
  return redirectWithNotice(args, paths.groupMembers(group.slug), "Member added");
}

const noErrors = {};

export default function GroupMembers() {
  const data = useLoaderData<typeof loader>();
  const { group, present, past, missing, representedCount, trusts, mayChange, today } = data;
  const problem = useActionData<FormProblem>();
  const schema = useMemo(() => addMemberForm(toIsoDate(today)), [today]);
  const checked = useCheckedForm(schema, problem?.errors ?? noErrors);
  const mayAdd = mayChange && !data.isOver;
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: "Groups", href: paths.groups() },
          ...(data.isSeen ? [{ label: group.name, href: paths.group(group.slug) }] : []),
        ]}
      />
      <ErrorSummary errors={checked.errors} />
      <PageHead title="Members" caption={group.name} />
      {data.isSeen && <GroupNav group={group} current="members" />}
      <FindingLine
        main={`${representedCount} of ${trusts.length} trusts are represented.`}
        more={
          missing.length === 0 ? "" : `Trusts not represented: ${missing.map(({ shortName }) => shortName).join(", ")}.`
        }
      />
      {present.length === 0 ? (
        <EmptyState>
          <p>
            Nobody belongs to this group yet.{" "}
            {mayAdd ? "Add its first member below." : "Its chair or the network office can add members."}
          </p>
        </EmptyState>
      ) : (
        <MembersTable
          caption="Members now"
          rows={present}
          mayChange={mayChange}
          file={paths.groupMembersCsv(group.slug)}
        />
      )}
      {mayAdd && <AddMemberForm trusts={trusts} typed={problem?.typed} checked={checked} />}
      {past.length > 0 && <MembersTable caption="Members who left" rows={past} mayChange={false} />}
    </>
  );
}
