// A discussion: its posts in order, and a form for the next.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ThreadView } from "../components/discussions/ThreadView";
import type { PageHandle } from "../components/frame/page-handle";
import { postForm } from "../domain/forms/discussions";
import { discussionRefusals } from "../domain/view/discussions";
import { authorize, found } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { openThread } from "../http/thread-place.server";
import { addPost } from "../models/discussions/posts.server";
import { once } from "../models/transaction.server";
import { readThreadPage } from "../reports/discussions/thread-page.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `${data.thread.title}, ${data.group.name}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "group.read");
  const query = new URL(args.request.url).searchParams;
  const number = (name: string) => (/^[1-9]\d{0,6}$/.test(query.get(name) ?? "") ? Number(query.get(name)) : null);
  const asked = { from: number("from") ?? 1, quote: number("quote") };
  return json(found(await readThreadPage(scope, args.params.thread ?? "", asked)));
}

export type ThreadPageData = SerializeFrom<typeof loader>;

export async function action(args: ActionFunctionArgs) {
  const { scope, thread } = await openThread(args, "group.post");
  const form = await receiveForm(args, postForm);
  if (!form.ok) return invalid(form);
  const post = { body: form.value.body, quoted: form.value.quoted ?? null };
  const result = await once(scope, form.submission, (tx) => addPost(tx, thread, post, paths.post));
  if (!result.ok) return refusedWith("body", discussionRefusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.post(thread.id, result.number), "Posted");
}

export default function Thread() {
  return <ThreadView data={useLoaderData<typeof loader>()} problem={useActionData<FormProblem>()} />;
}
