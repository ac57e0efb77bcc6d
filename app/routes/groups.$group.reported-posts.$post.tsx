// A reported post: why it was reported, and whether it stays.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { QuotedPost } from "../components/discussions/QuotedPost";
import { threadsTrail } from "../components/discussions/ThreadFrame";
import { Button } from "../components/form/Button";
import { Choices } from "../components/form/Choices";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { PortalForm } from "../components/form/PortalForm";
import { TextArea } from "../components/form/TextArea";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { History } from "../components/History";
import { Note } from "../components/Note";
import { Panel } from "../components/Panel";
import { Prose } from "../components/Prose";
import { settleReportForm } from "../domain/forms/discussions";
import { formatMoment } from "../domain/london";
import { discussionRefusals } from "../domain/view/discussions";
import { authorize, found, permit } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { findPostPlace, listReports, settleReports } from "../models/discussions/moderation.server";
import { getGroup } from "../models/groups.server";
import { groupSubject } from "../models/scope.server";
import { once } from "../models/transaction.server";
import { quotePost } from "../reports/discussions/thread-page.server";
import { renderMarkdown } from "../reports/markdown.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Reported post, ${data.thread.title}`,
};

async function find(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "group.run");
  const group = found(await getGroup(scope, args.params.group ?? ""));
  permit(scope, groupSubject(scope, group));
  const place = found(await findPostPlace(scope, args.params.post ?? ""));
  // A thread that moved is settled where it is now.
  found(place.thread.group.id === group.id ? place : null);
  return { scope, group, ...place };
}

export async function loader(args: LoaderFunctionArgs) {
  const { scope, group, thread, post } = await find(args);
  const reports = await listReports(scope, thread, post);
  return json({
    group: { slug: group.slug, name: group.name },
    thread: { title: thread.title },
    post: { ...quotePost(thread, post), html: post.body === null ? null : renderMarkdown(post.body) },
    isSettled: reports.every(({ outcome }) => outcome !== null),
    reports: reports.map(({ id, reason, by, at, outcome }) => ({
      key: id,
      what: outcome === null ? reason : `${reason} (${outcome === "kept" ? "kept" : "taken away"})`,
      who: `${by}, ${formatMoment(at)}`,
    })),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { scope, group, post } = await find(args);
  const form = await receiveForm(args, settleReportForm);
  if (!form.ok) return invalid(form);
  const result = await once(scope, form.submission, (tx) => settleReports(tx, post.id, form.value));
  if (!result.ok) return refusedWith("outcome", discussionRefusals[result.reason], form.typed);
  const notice = form.value.outcome === "kept" ? "Post kept" : "Post taken away";
  return redirectWithNotice(args, paths.reportedPosts(group.slug), notice);
}

export default function ReportedPost() {
  const { group, thread, post, isSettled, reports } = useLoaderData<typeof loader>();
  const { errors = {}, typed } = useActionData<FormProblem>() ?? {};
  return (
    <>
      <Breadcrumbs
        trail={[...threadsTrail(group), { label: "Reported posts", href: paths.reportedPosts(group.slug) }]}
      />
      <div className="app-reading">
        <ErrorSummary errors={errors} />
        <PageHead title="Reported post" caption={thread.title} />
        {post.html === null ? (
          <QuotedPost quoted={post} />
        ) : (
          <Panel title={post.by} aside={<a href={post.href}>In its place</a>} size="s">
            <Prose html={post.html} />
          </Panel>
        )}
        <Panel title="Reports" size="s">
          {reports.length === 0 ? <p>Nobody has reported this post.</p> : <History entries={reports} />}
        </Panel>
        {isSettled && typed === undefined ? (
          <Note>
            <p>There is nothing to settle here.</p>
          </Note>
        ) : (
          <PortalForm>
            <Choices
              kind="radio"
              name="outcome"
              legend="What becomes of the post"
              choices={[
                { value: "kept", label: "Keep it" },
                {
                  value: "removed",
                  label: "Take it away",
                  hint: "Nobody can read it any more, and this cannot be undone. Its place stays and shows your reason.",
                },
              ]}
              chosen={typed?.outcome === undefined ? [] : [typed.outcome]}
              error={errors.outcome}
            />
            <TextArea
              name="reason"
              label="Reason, where it is taken away"
              hint="Do not repeat what has to go"
              defaultValue={typed?.reason}
              error={errors.reason}
            />
            <Button label="Settle the reports" />
          </PortalForm>
        )}
      </div>
    </>
  );
}
