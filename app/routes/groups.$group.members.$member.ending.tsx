// Ends one membership at once. The form stands on the membership's own page.
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { endMemberForm } from "../domain/forms/group";
import { authorize, found, permit } from "../http/authorize.server";
import { receiveForm, redirectWithNotice } from "../http/forms.server";
import { paths } from "../http/paths";
import { getGroupForMembers } from "../models/groups/group-detail.server";
import { endMember } from "../models/groups/member-changes.server";
import { getMembership } from "../models/groups/members.server";
import { groupSubject } from "../models/scope.server";
import { once } from "../models/transaction.server";
import { memberRefusals } from "../reports/groups/refusals";

async function readPlace(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const scope = await authorize(args, "group-members.change");
  const group = found(await getGroupForMembers(scope, args.params.group ?? ""));
  permit(scope, groupSubject(scope, group));
  return { scope, group, member: found(await getMembership(scope, group, args.params.member ?? "")) };
}

/** There is no page here: whoever reloads after a refusal gets the membership. */
export async function loader(args: LoaderFunctionArgs) {
  const { group, member } = await readPlace(args);
  return redirect(paths.groupMember(group.slug, member.id));
}

export async function action(args: ActionFunctionArgs) {
  const { scope, group, member } = await readPlace(args);
  const form = await receiveForm(args, endMemberForm);
  // A refusal is said on the membership's own page: there is no form here to say it at.
  const page = paths.groupMember(group.slug, member.id);
  if (!form.ok) return redirect(page, 303);
  const result = await once(scope, form.submission, (tx) =>
    endMember(tx, group, member, form.value.version, paths.group(group.slug)),
  );
  if (!result.ok) return redirectWithNotice(args, page, memberRefusals[result.reason].words);
  return redirectWithNotice(args, paths.groupMembers(group.slug), `${member.name} is no longer a member`);
}

/** Shows nothing itself. With it a refusal is a page, and a form whose sign-in had ended is brought back; without it both would be JSON. */
export default function Refused() {
  return null;
}
