// Closes a group with a reason. What it wrote stays to be read.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "../components/form/Button";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { HiddenFields } from "../components/form/HiddenFields";
import { PortalForm } from "../components/form/PortalForm";
import { TextArea } from "../components/form/TextArea";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { EndingBlocked } from "../components/groups/EndingBlocked";
import { closeGroupForm } from "../domain/forms/group";
import { plural } from "../domain/view/figures";
import { authorize, found } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { getGroupDetail } from "../models/groups/group-detail.server";
import { closeGroup, countWhatMoves } from "../models/groups/group-endings.server";
import { onceForWords } from "../models/transaction.server";
import { endingRefusals } from "../reports/groups/refusals";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => `Close ${data.group.name}` };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "group.arrange");
  const group = found(await getGroupDetail(scope, args.params.group ?? ""));
  const { slug, name, version, status } = group;
  return json({
    group: { slug, name, version, isOver: status === "merged" || status === "closed" },
    moves: found(await countWhatMoves(scope, group)),
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, "group.arrange");
  const group = found(await getGroupDetail(scope, args.params.group ?? ""));
  const form = await receiveForm(args, closeGroupForm);
  if (!form.ok) return invalid(form);
  const { reason, version } = form.value;
  const address = paths.group(group.slug);
  const result = await onceForWords(scope, form.submission, (tx) => closeGroup(tx, group, version, reason, address));
  if (!result.ok) {
    const { field, words } = endingRefusals[result.reason];
    return refusedWith(field, words, form.typed);
  }
  return redirectWithNotice(args, address, "Group closed");
}

export default function Closing() {
  const { group, moves } = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
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
      <PageHead title="Close this group" caption={group.name} />
      <EndingBlocked slug={group.slug} isOver={group.isOver} meetingsPlanned={moves.meetingsPlanned}>
        <p>
          The membership of {plural(moves.members, "person", "people")} ends today. Its{" "}
          {plural(moves.documents, "document")}, {plural(moves.threads, "discussion")} and{" "}
          {plural(moves.workItems, "work item")} stay where they are, and {plural(moves.actions, "action")}{" "}
          {moves.actions === 1 ? "stays" : "stay"} open with {moves.actions === 1 ? "its owner" : "their owners"}. If
          its work goes on elsewhere, <a href={paths.groupMerging(group.slug)}>merge it instead</a>.
        </p>
        <PortalForm>
          <HiddenFields fields={[{ name: "version", value: String(group.version) }]} />
          <TextArea
            name="reason"
            label="Why it closes"
            hint="Members are told, and the group's history keeps it"
            defaultValue={problem?.typed.reason}
            error={problem?.errors.reason}
          />
          <Button label="Close the group" kind="warning" />
        </PortalForm>
      </EndingBlocked>
    </div>
  );
}
