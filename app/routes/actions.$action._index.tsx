// One action of a group with its history; that of a service has its page there. Its owner says how it goes; who runs the group changes all of it.
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Facts } from "../components/Facts";
import { Button } from "../components/form/Button";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { HiddenFields } from "../components/form/HiddenFields";
import { PortalForm } from "../components/form/PortalForm";
import { Select } from "../components/form/Select";
import { TextArea } from "../components/form/TextArea";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { History } from "../components/History";
import { ActionFields } from "../components/meetings/ActionFields";
import { Panel } from "../components/Panel";
import { Prose } from "../components/Prose";
import { Tag } from "../components/Tag";
import { formatDate } from "../domain/dates";
import { actionStates, changeActionForm, ownActionForm, priorities } from "../domain/forms/action";
import { formatMoment } from "../domain/london";
import { isOverdue } from "../domain/meetings/action-list";
import { can } from "../domain/permissions";
import { authorize, forbidden, found } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { meetingRefusals } from "../http/meeting-place.server";
import { paths } from "../http/paths";
import { getServiceAction } from "../models/actions/service-actions.server";
import { changeAction } from "../models/meetings/action-changes.server";
import { getAction, listActionHistory, type Action } from "../models/meetings/actions.server";
import { groupSubject, type Scope } from "../models/scope.server";
import { once } from "../models/transaction.server";
import { renderMarkdown } from "../reports/markdown.server";
import { describeCloses, findCloses, listClosesChoices } from "../reports/meetings/closes.server";
import { listOwnerChoices } from "../reports/meetings/owner-choices.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => data.action.title };

function mayDo(scope: Scope, { group, ownerId }: Action) {
  const mayRun = scope.actor !== null && can(scope.actor, "group.run", groupSubject(scope, group));
  return { mayRun, isOwner: scope.actor !== null && ownerId === scope.actor.personId };
}

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "group.read");
  const id = args.params.action ?? "";
  const ofService = await getServiceAction(scope, id);
  if (ofService !== undefined) throw redirect(paths.serviceAction(ofService.slug, id));
  const action = found(await getAction(scope, id));
  const history = await listActionHistory(scope, action);
  return json({
    action: { ...action, isOverdue: isOverdue(action, scope.today) },
    ...mayDo(scope, action),
    detail: action.detail === null ? null : renderMarkdown(action.detail),
    people: await listOwnerChoices(scope, action.group),
    closing: await listClosesChoices(scope, action.group, action.closes),
    closes: action.closes === null ? null : await describeCloses(scope, action.closes),
    history: history.map(({ id, state, progress, owner, dueOn, by, at }) => ({
      key: id,
      what: [state, owner ?? "nobody yet", dueOn === null ? null : `due ${formatDate(dueOn)}`, progress]
        .filter((each) => each !== null)
        .join(", "),
      who: `${by}, ${formatMoment(at)}`,
    })),
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, "group.read");
  const now = found(await getAction(scope, args.params.action ?? ""));
  const { mayRun, isOwner } = mayDo(scope, now);
  if (!mayRun && !isOwner) throw forbidden();
  const form = mayRun ? await receiveForm(args, changeActionForm) : await receiveForm(args, ownActionForm);
  if (!form.ok) return invalid(form);
  const closing = "closing" in form.value ? form.value.closing : null;
  const chosen = closing === null ? ({ ok: true, closes: now.closes } as const) : await findCloses(scope, closing);
  if (!chosen.ok)
    return refusedWith(closing?.criterion === null ? "closes" : "criterion", chosen.words, form.typed, 400);
  const { seenVersion, ...said } = "seenVersion" in form.value ? form.value : ofOwner(now, form.value);
  const set = { ...said, closes: chosen.closes };
  const result = await once(scope, form.submission, (tx) => changeAction(tx, now, set, seenVersion, paths.action));
  if (!result.ok)
    return refusedWith(
      result.reason === "not-of-group" ? "owner" : "progress",
      meetingRefusals[result.reason],
      form.typed,
    );
  return redirectWithNotice(args, paths.action(now.id), "Action saved");
}

/** What an owner may not change stays as it is. */
function ofOwner(
  { title, ownerId, dueOn, priority }: Action,
  said: { readonly state: "open" | "done"; readonly progress: string | null; readonly version: number },
) {
  return { title, ownerId, dueOn, priority, state: said.state, progress: said.progress, seenVersion: said.version };
}

export default function ActionPage() {
  const { action: shown, mayRun, isOwner, detail, people, closing, closes, history } = useLoaderData<typeof loader>();
  const { errors = {}, typed } = useActionData<FormProblem>() ?? {};
  const { group } = shown;
  return (
    <div className="app-reading">
      <Breadcrumbs
        trail={[
          { label: group.name, href: paths.group(group.slug) },
          { label: "Actions", href: paths.groupActions(group.slug) },
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageHead title={shown.title} caption={group.name} />
      <Facts
        facts={[
          { label: "Owner", value: shown.owner ?? "Nobody yet" },
          { label: "Due", value: shown.dueOn === null ? "No day" : formatDate(shown.dueOn) },
          { label: "Priority", value: priorities.find(({ value }) => value === shown.priority)?.label },
          { label: "State", value: <Tag word={shown.isOverdue ? "overdue" : shown.state} /> },
          ...(closes === null
            ? []
            : [
                {
                  label: "Would close",
                  value: closes.href === null ? closes.label : <a href={closes.href}>{closes.label}</a>,
                },
              ]),
        ]}
      />
      {detail !== null && <Prose html={detail} />}
      {shown.meetingId !== null && (
        <p>
          <a href={paths.meeting(shown.meetingId)}>The meeting that gave it</a>
        </p>
      )}
      {(mayRun || isOwner) && (
        <PortalForm className="app-form app-panel">
          <HiddenFields fields={[{ name: "version", value: String(shown.version) }]} />
          {mayRun && <ActionFields people={people} closing={closing} typed={typed} errors={errors} now={shown} />}
          <TextArea
            name="progress"
            label="How it goes (optional)"
            defaultValue={typed?.progress ?? shown.progress ?? ""}
            error={errors.progress}
          />
          <Select
            name="state"
            label="State"
            choices={mayRun ? actionStates : actionStates.slice(0, 2)}
            defaultValue={typed?.state ?? shown.state}
            error={errors.state}
          />
          <Button label="Save" />
        </PortalForm>
      )}
      <Panel title="History">
        <History entries={history} />
      </Panel>
    </div>
  );
}
