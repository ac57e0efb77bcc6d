// What a post said before it was edited.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ThreadFrame } from "../components/discussions/ThreadFrame";
import type { PageHandle } from "../components/frame/page-handle";
import { Note } from "../components/Note";
import { Panel } from "../components/Panel";
import { Prose } from "../components/Prose";
import { formatMoment } from "../domain/london";
import { discussionRefusals } from "../domain/view/discussions";
import { paths } from "../http/paths";
import { openPost, threadHead } from "../http/thread-place.server";
import { listPostVersions } from "../models/discussions/posts.server";
import { renderMarkdown } from "../reports/markdown.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `History of a post, ${data.thread.title}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const { scope, thread, post } = await openPost(args, "group.read");
  const before = await listPostVersions(scope, thread, post);
  const written = [post.writtenAt, ...before.map(({ recordedAt }) => recordedAt)];
  const bodies = post.body === null ? [] : [...before.map(({ body }) => body), post.body];
  return json({
    ...threadHead(thread),
    number: post.number,
    by: post.writtenBy,
    isRemoved: post.removed !== null,
    versions: bodies
      .map((body, index) => ({
        number: index + 1,
        at: formatMoment(written[index] ?? post.writtenAt),
        html: renderMarkdown(body),
      }))
      .reverse(),
  });
}

export default function PostHistory() {
  const { thread, group, number, by, isRemoved, versions } = useLoaderData<typeof loader>();
  return (
    <ThreadFrame title={`History of post ${number}`} thread={thread} group={group}>
      <p>
        Written by {by}. <a href={paths.post(thread.id, number)}>Back to the post</a>
      </p>
      {isRemoved && (
        <Note>
          <p>{discussionRefusals.removed}, with what it said before.</p>
        </Note>
      )}
      {versions.map((version, index) => (
        <Panel
          key={version.number}
          title={index === 0 ? "As it is now" : `Version ${version.number}`}
          aside={version.at}
          size="s"
        >
          <Prose html={version.html} />
        </Panel>
      ))}
    </ThreadFrame>
  );
}
