// Opens a closed group again.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "../components/form/Button";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { HiddenFields } from "../components/form/HiddenFields";
import { PortalForm } from "../components/form/PortalForm";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { Note } from "../components/Note";
import { reopenGroupForm } from "../domain/forms/group";
import { authorize, found } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { getGroupDetail } from "../models/groups/group-detail.server";
import { reopenGroup } from "../models/groups/group-endings.server";
import { onceForWords } from "../models/transaction.server";
import { endingRefusals } from "../reports/groups/refusals";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => `Open ${data.name} again` };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "group.arrange");
  const { slug, name, version, status } = found(await getGroupDetail(scope, args.params.group ?? ""));
  return json({ slug, name, version, isClosed: status === "closed" });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, "group.arrange");
  const group = found(await getGroupDetail(scope, args.params.group ?? ""));
  const form = await receiveForm(args, reopenGroupForm);
  if (!form.ok) return invalid(form);
  const result = await onceForWords(scope, form.submission, (tx) => reopenGroup(tx, group, form.value.version));
  if (!result.ok) {
    const { field, words } = endingRefusals[result.reason];
    return refusedWith(field, words, form.typed);
  }
  return redirectWithNotice(args, paths.groupMembers(group.slug), "Group opened again. Add its members");
}

export default function Reopening() {
  const { slug, name, version, isClosed } = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  return (
    <div className="app-reading">
      <Breadcrumbs
        trail={[
          { label: "Groups", href: paths.groups() },
          { label: name, href: paths.group(slug) },
        ]}
      />
      <ErrorSummary errors={problem?.errors ?? {}} />
      <PageHead title="Open this group again" caption={name} />
      {isClosed ? (
        <PortalForm>
          <p>Its members are not added again. Add them afterwards, on the members page.</p>
          <HiddenFields fields={[{ name: "version", value: String(version) }]} />
          <Button label="Open the group again" />
        </PortalForm>
      ) : (
        <Note>
          <p>This group is not closed.</p>
        </Note>
      )}
    </div>
  );
}
