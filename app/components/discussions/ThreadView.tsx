// A discussion as it is read.
import { paths } from "../../http/paths";
import { plural } from "../../domain/view/figures";
import type { ThreadPageData } from "../../routes/threads.$thread._index";
import { Button } from "../form/Button";
import { ErrorSummary } from "../form/ErrorSummary";
import { HiddenFields } from "../form/HiddenFields";
import { PortalForm } from "../form/PortalForm";
import { Breadcrumbs } from "../frame/Breadcrumbs";
import { PageHead } from "../frame/PageHead";
import { Pager } from "../frame/Pager";
import { Note } from "../Note";
import { Split } from "../Split";
import { Tag } from "../Tag";
import type { FormShown } from "./form-shown";
import { Post } from "./Post";
import { ReplyForm } from "./ReplyForm";
import { threadsTrail } from "./ThreadFrame";
import { ThreadSide } from "./ThreadSide";

export function ThreadView({ data, problem }: { data: ThreadPageData; problem?: FormShown }) {
  const { thread, group, posts, pages } = data;
  return (
    <>
      <Breadcrumbs trail={threadsTrail(group)} />
      <ErrorSummary errors={problem?.errors ?? {}} />
      <PageHead
        title={thread.title}
        caption={group.name}
        lead={
          <>
            Started by {thread.startedBy}, {thread.started}. {plural(thread.posts, "post")}.{" "}
            {thread.closed !== null && <Tag word="closed" />}
          </>
        }
      />
      <Split
        first={
          <>
            <Answer data={data} />
            <NewPosts data={data} />
            <ol className="app-posts" start={posts[0]?.number}>
              {posts.map((post) => (
                <Post key={post.number} post={post} data={data} />
              ))}
            </ol>
            <Pager label="Pages of posts" previous={pages.previous} next={pages.next} />
            <ReplyForm data={data} problem={problem} />
          </>
        }
        second={<ThreadSide data={data} />}
      />
    </>
  );
}

function Answer({ data: { answer } }: { data: ThreadPageData }) {
  if (answer === null) return null;
  return (
    <Note>
      <p>
        <Tag word="answered" /> {answer.words}
      </p>
      <p className="app-small">
        <a href={answer.href}>Go to the answer of {answer.by}</a>
      </p>
    </Note>
  );
}

function NewPosts({ data: { thread, following, pages } }: { data: ThreadPageData }) {
  if (following === null || following.unread === 0 || following.firstNew === null) return null;
  return (
    <Note>
      <p>
        <a href={following.firstNew}>{plural(following.unread, "new post")}</a> since you last read this.
      </p>
      <PortalForm action={paths.threadReading(thread.id)} className="app-inline-form">
        <HiddenFields fields={[{ name: "number", value: String(pages.last) }]} />
        <Button label={pages.next === null ? "Mark as read" : "Mark as read up to this page"} kind="secondary" small />
      </PortalForm>
    </Note>
  );
}
