// Writes the next post of a thread, or says why nobody does.
import { paths } from "../../http/paths";
import type { ThreadPageData } from "../../routes/threads.$thread._index";
import type { FormShown } from "./form-shown";
import { Button } from "../form/Button";
import { HiddenFields } from "../form/HiddenFields";
import { PortalForm } from "../form/PortalForm";
import { Note } from "../Note";
import { PostFields } from "./PostFields";

export function ReplyForm({ data, problem }: { data: ThreadPageData; problem?: FormShown }) {
  const { may, thread, quoting, mentions } = data;
  if (!may.post) return <NoReply data={data} />;
  return (
    <section aria-labelledby="reply">
      <h2 className="nhsuk-heading-m" id="reply">
        Write a post
      </h2>
      <PortalForm>
        {quoting !== null && (
          <>
            <HiddenFields fields={[{ name: "quoted", value: String(quoting.number) }]} />
            <blockquote className="app-quote">
              <p>{quoting.words}</p>
              <p className="app-small">
                {quoting.by}. <a href={paths.thread(thread.id)}>Do not quote this</a>
              </p>
            </blockquote>
          </>
        )}
        <PostFields label="Your post" typed={problem?.typed.body} error={problem?.errors.body} mentions={mentions} />
        <Button label="Post" />
      </PortalForm>
    </section>
  );
}

function NoReply({ data: { thread, group } }: { data: ThreadPageData }) {
  return (
    <Note>
      <p>
        {group.hasEnded
          ? "This group has ended, so nothing is added to its discussions."
          : thread.closed !== null
            ? `This discussion was closed on ${thread.closed}. It stays here to be read.`
            : "Members of the group write here. Ask its chair if you would like to take part."}
      </p>
    </Note>
  );
}
