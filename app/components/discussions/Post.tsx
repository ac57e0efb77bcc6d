// One post of a thread: who, when, what, and what may be done to it. A post that was taken away keeps its place.
import { paths } from "../../http/paths";
import type { ThreadPageData } from "../../routes/threads.$thread._index";
import { Button } from "../form/Button";
import { HiddenFields } from "../form/HiddenFields";
import { PortalForm } from "../form/PortalForm";
import { Prose } from "../Prose";
import { Tag } from "../Tag";
import { QuotedPost } from "./QuotedPost";

type PostShown = ThreadPageData["posts"][number];

export function Post({ post, data }: { post: PostShown; data: ThreadPageData }) {
  const { number, by, at, removed, edited, isNew, isAnswer } = post;
  const { thread } = data;
  return (
    <li className={`app-post${isAnswer ? " app-post--answer" : ""}`} id={`post-${number}`}>
      <article aria-label={`Post ${number}, ${by}`}>
        <p className="app-post__head">
          <strong>{by}</strong>
          <a className="app-small" href={paths.post(thread.id, number)}>
            <span className="nhsuk-u-visually-hidden">Post {number}, </span>
            {at}
          </a>
          {edited !== null && (
            <a className="app-small" href={paths.postHistory(thread.id, number)}>
              Edited
              <span className="nhsuk-u-visually-hidden">
                {" "}
                {edited}: what post {number} said before
              </span>
            </a>
          )}
          {isNew && <Tag word="new" />}
          {isAnswer && <Tag word="answer" />}
        </p>
        {post.quotes !== null && <QuotedPost quoted={post.quotes} />}
        {post.html !== null && <Prose html={post.html} />}
        {removed !== null && (
          <p className="app-quiet">
            This post was taken away by {removed.by}, {removed.at}. Reason: {removed.reason}
          </p>
        )}
        {removed === null && <PostActs post={post} data={data} />}
      </article>
    </li>
  );
}

function PostActs({ post, data }: { post: PostShown; data: ThreadPageData }) {
  const { number, mayEdit, mayRemove, mayReport, isAnswer } = post;
  const { thread, may } = data;
  const of = <span className="nhsuk-u-visually-hidden"> post {number}</span>;
  return (
    <ul className="app-post__acts">
      {may.post && (
        <li>
          <a href={paths.threadQuoting(thread.id, number, thread.posts)}>Quote{of}</a>
        </li>
      )}
      {mayEdit && (
        <li>
          <a href={paths.postEdit(thread.id, number)}>Edit{of}</a>
        </li>
      )}
      {mayReport && (
        <li>
          <a href={paths.postReport(thread.id, number)}>Report{of}</a>
        </li>
      )}
      {mayRemove && (
        <li>
          <a href={paths.postRemoval(thread.id, number)}>Take away{of}</a>
        </li>
      )}
      {may.tend && (number > 1 || isAnswer) && (
        <li>
          <PortalForm action={paths.threadAnswer(thread.id)} className="app-inline-form">
            <HiddenFields
              fields={[
                { name: "post", value: isAnswer ? "0" : String(number) },
                { name: "seenVersion", value: String(thread.version) },
              ]}
            />
            <Button
              label={isAnswer ? "Not the answer" : "Mark as the answer"}
              of={`: post ${number}`}
              kind="secondary"
              small
            />
          </PortalForm>
        </li>
      )}
    </ul>
  );
}
