// Changes one membership: the role, or its last day. Ending it at once is a second form with its own address.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "../components/form/Button";
import { Choices } from "../components/form/Choices";
import { DateInput } from "../components/form/DateInput";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { HiddenFields } from "../components/form/HiddenFields";
import { PortalForm } from "../components/form/PortalForm";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { Facts } from "../components/Facts";
import { Note } from "../components/Note";
import { formatDate } from "../domain/dates";
import { changeMemberForm } from "../domain/forms/group";
import { memberRoles } from "../domain/groups/words";
import { authorize, found, permit } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { getGroupForMembers } from "../models/groups/group-detail.server";
import { changeMember } from "../models/groups/member-changes.server";
import { getMembership } from "../models/groups/members.server";
import { groupSubject } from "../models/scope.server";
import { onceForWords } from "../models/transaction.server";
import { memberRefusals } from "../reports/groups/refusals";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => `${data.member.name}, membership` };

async function readPlace(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const scope = await authorize(args, "group-members.change");
  const group = found(await getGroupForMembers(scope, args.params.group ?? ""));
  permit(scope, groupSubject(scope, group));
  return { scope, group, member: found(await getMembership(scope, group, args.params.member ?? "")) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { group, member } = await readPlace(args);
  const isGuest = member.role === "group-guest";
  return json({
    group: { slug: group.slug, name: group.name },
    member: { ...member, from: member.trust ?? member.organisation ?? "No trust", since: formatDate(member.fromOn) },
    roles: Object.entries(memberRoles)
      .filter(([role]) => (role === "group-guest") === isGuest)
      .map(([value, label]) => ({ value, label })),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { scope, group, member } = await readPlace(args);
  const form = await receiveForm(args, changeMemberForm(scope.today));
  if (!form.ok) return invalid(form);
  const result = await onceForWords(scope, form.submission, (tx) =>
    changeMember(tx, group, member, form.value, paths.group(group.slug)),
  );
  if (!result.ok) {
    const { field, words } = memberRefusals[result.reason];
    return refusedWith(field, words, form.typed);
  }
  return redirectWithNotice(args, paths.groupMembers(group.slug), "Membership changed");
}

export default function MemberPage() {
  const { group, member, roles } = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  const seen = [{ name: "version", value: String(member.version) }];
  return (
    <div className="app-reading">
      <Breadcrumbs
        trail={[
          { label: "Groups", href: paths.groups() },
          { label: `Members of ${group.name}`, href: paths.groupMembers(group.slug) },
        ]}
      />
      <ErrorSummary errors={problem?.errors ?? {}} />
      <PageHead title={member.name} caption={group.name} />
      <Facts
        facts={[
          { label: "Speaks for", value: member.from },
          { label: "Member since", value: member.since },
        ]}
      />
      {member.isCurrent ? (
        <>
          <PortalForm>
            <HiddenFields fields={seen} />
            <Choices
              kind="radio"
              name="role"
              legend="Role"
              hint="A new chair or deputy takes the place of the former, who stays as a member"
              error={problem?.errors.role}
              chosen={[problem?.typed.role ?? member.role]}
              choices={roles}
            />
            <DateInput
              name="to"
              label="Last day (optional)"
              hint="Leave it empty for a membership without an end"
              typed={problem?.typed}
              day={member.toOn}
              error={problem?.errors.to}
            />
            <Button label="Save" />
          </PortalForm>
          <h2 className="nhsuk-heading-m">End this membership</h2>
          <p>It ends at once. What {member.name} wrote stays.</p>
          <PortalForm action={paths.groupMemberEnding(group.slug, member.id)}>
            <HiddenFields fields={seen} />
            <Button label="End membership" kind="warning" />
          </PortalForm>
        </>
      ) : (
        <Note>
          <p>This membership has ended.</p>
        </Note>
      )}
    </div>
  );
}
