// What the network office sets of a group. From here it is also merged, closed or opened again.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "../components/form/Button";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { HiddenFields } from "../components/form/HiddenFields";
import { PortalForm } from "../components/form/PortalForm";
import { useCheckedForm } from "../components/form/use-checked-form";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { GroupNav } from "../components/frame/GroupNav";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { GroupFields } from "../components/groups/GroupFields";
import { Note } from "../components/Note";
import { Panel } from "../components/Panel";
import { changeGroupForm } from "../domain/forms/group";
import { authorize, found } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { changeGroup } from "../models/groups/group-changes.server";
import { getGroupDetail } from "../models/groups/group-detail.server";
import { listGroupsInSight } from "../models/groups.server";
import { onceForWords } from "../models/transaction.server";
import { settingsRefusals } from "../reports/groups/refusals";
import { settingsAsTyped } from "../reports/groups/settings";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Settings, ${data.group.name}`,
  scripts: true,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "group.arrange");
  const group = found(await getGroupDetail(scope, args.params.group ?? ""));
  const parents = (await listGroupsInSight(scope)).filter(
    ({ id, status }) => id !== group.id && (status === "active" || status === "setting-up" || id === group.parentId),
  );
  return json({
    group: { slug: group.slug, name: group.name, version: group.version, status: group.status, endsOn: group.endsOn },
    settings: settingsAsTyped(group),
    parents: parents.map(({ id, name }) => ({ id, name })),
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, "group.arrange");
  const group = found(await getGroupDetail(scope, args.params.group ?? ""));
  const form = await receiveForm(args, changeGroupForm);
  if (!form.ok) return invalid(form);
  const { seenVersion, settings } = form.value;
  const result = await onceForWords(scope, form.submission, (tx) => changeGroup(tx, group, seenVersion, settings));
  if (!result.ok) {
    const { field, words } = settingsRefusals[result.reason];
    return refusedWith(field, words, form.typed);
  }
  return redirectWithNotice(args, paths.group(group.slug), "Settings saved");
}

const noErrors = {};

export default function GroupSettings() {
  const { group, settings, parents } = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  const { form, errors, onSubmit } = useCheckedForm(changeGroupForm, problem?.errors ?? noErrors);
  const isOver = group.status === "merged" || group.status === "closed";
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: "Groups", href: paths.groups() },
          { label: group.name, href: paths.group(group.slug) },
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageHead title="Settings" caption={group.name} />
      <GroupNav group={group} current="home" />
      <div className="app-split">
        <div>
          {isOver ? (
            <Note>
              <p>This group is over, so its settings no longer change.</p>
            </Note>
          ) : (
            <PortalForm formRef={form} onSubmit={onSubmit}>
              <HiddenFields fields={[{ name: "version", value: String(group.version) }]} />
              <GroupFields typed={problem?.typed ?? settings} endsOn={group.endsOn} errors={errors} parents={parents} />
              <Button label="Save settings" />
            </PortalForm>
          )}
        </div>
        <div>
          <Panel title="When a group ends" size="s">
            <ul className="nhsuk-list">
              {!isOver && (
                <>
                  <li>
                    <a href={paths.groupMerging(group.slug)}>Merge it into another group</a>
                  </li>
                  <li>
                    <a href={paths.groupClosing(group.slug)}>Close it</a>
                  </li>
                </>
              )}
              {group.status === "closed" && (
                <li>
                  <a href={paths.groupReopening(group.slug)}>Open it again</a>
                </li>
              )}
            </ul>
            {group.status === "merged" && <p>Its people and work are in another group now.</p>}
          </Panel>
        </div>
      </div>
    </>
  );
}
