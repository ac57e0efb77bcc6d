// Starts a discussion in a group, about a criterion or a document version where the address names one.
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PostFields } from "../components/discussions/PostFields";
import { threadsTrail } from "../components/discussions/ThreadFrame";
import { Button } from "../components/form/Button";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { HiddenFields } from "../components/form/HiddenFields";
import { PortalForm } from "../components/form/PortalForm";
import { TextInput } from "../components/form/TextInput";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { Note } from "../components/Note";
import { aboutQuery, readAbout } from "../domain/discussions/about";
import { newThreadForm } from "../domain/forms/discussions";
import { discussionRefusals } from "../domain/view/discussions";
import { authorize, found, permit } from "../http/authorize.server";
import { invalid, receiveForm, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { hasEnded, startThread } from "../models/discussions/threads.server";
import { getGroup } from "../models/groups.server";
import { groupSubject } from "../models/scope.server";
import { once } from "../models/transaction.server";
import { showAbout } from "../reports/discussions/about.server";
import { listMentions } from "../reports/discussions/thread-page.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Start a discussion, ${data.group.name}`,
};

async function find(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "group.post");
  const group = found(await getGroup(scope, args.params.group ?? ""));
  permit(scope, groupSubject(scope, group));
  return { scope, group };
}

export async function loader(args: LoaderFunctionArgs) {
  const { scope, group } = await find(args);
  const query = new URL(args.request.url).searchParams;
  const asked = readAbout({ criterion: query.get("criterion"), version: query.get("version") });
  const about = await showAbout(scope, asked);
  return json({
    group: { slug: group.slug, name: group.name },
    hasEnded: hasEnded(group),
    about: about && { label: about.label, fields: Object.entries(aboutQuery(asked)) },
    mentions: await listMentions(scope, group),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { scope, group } = await find(args);
  const form = await receiveForm(args, newThreadForm);
  if (!form.ok) return invalid(form);
  const { title, body, criterion, version } = form.value;
  const about = readAbout({ criterion, version });
  if (about !== null && (await showAbout(scope, about)) === null)
    return refusedWith("title", discussionRefusals["no-such-about"], form.typed);
  const result = await once(scope, form.submission, (tx) => startThread(tx, group, { title, body, about }, paths.post));
  if (!result.ok) return refusedWith("title", discussionRefusals[result.reason], form.typed);
  return redirect(paths.thread(result.id), 303);
}

export default function NewThread() {
  const { group, hasEnded: isOver, about, mentions } = useLoaderData<typeof loader>();
  const { errors = {}, typed } = useActionData<FormProblem>() ?? {};
  return (
    <>
      <Breadcrumbs trail={threadsTrail(group)} />
      <div className="app-reading">
        <ErrorSummary errors={errors} />
        <PageHead title="Start a discussion" caption={group.name} />
        {isOver ? (
          <Note>
            <p>{discussionRefusals["group-ended"]}.</p>
          </Note>
        ) : (
          <PortalForm>
            {about !== null && (
              <>
                <p>About {about.label}</p>
                <HiddenFields fields={about.fields.map(([name, value]) => ({ name, value }))} />
              </>
            )}
            <TextInput
              name="title"
              label="Title"
              hint="A question, or what you want to settle, in one line"
              defaultValue={typed?.title}
              error={errors.title}
            />
            <PostFields label="First post" typed={typed?.body} error={errors.body} mentions={mentions} />
            <Button label="Start the discussion" />
          </PortalForm>
        )}
      </div>
    </>
  );
}
