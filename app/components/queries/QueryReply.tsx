import { paths } from "../../http/paths";
import { queryRefusals, type QueryPage } from "../../domain/view/query-pages";
import { Button } from "../form/Button";
import { ErrorSummary } from "../form/ErrorSummary";
import { HiddenFields } from "../form/HiddenFields";
import { PortalForm } from "../form/PortalForm";
import { TextArea } from "../form/TextArea";
import { PageHead } from "../frame/PageHead";
import { Note } from "../Note";
import { QueryPosts } from "./QueryPosts";
import { QueryTrail } from "./QueryTrail";

export interface QueryReplyProps {
  readonly page: QueryPage;
  readonly title: string;
  readonly label: string;
  readonly hint: string;
  /** Whether the query, as it stands now, takes this reply. */
  readonly isTaken: boolean;
  readonly typed: Readonly<Record<string, string>> | undefined;
  readonly errors: Readonly<Record<string, string>>;
}

/** The form of an answer or of a further question, below everything that was written before. */
export function QueryReply({ page, title, label, hint, isTaken, typed, errors }: QueryReplyProps) {
  return (
    <div className="app-reading">
      <QueryTrail page={page} isBelow />
      <ErrorSummary errors={errors} />
      <PageHead title={title} caption={`${page.about}, ${page.serviceName}`} />
      <QueryPosts posts={page.posts} />
      {!isTaken && (
        <Note warn>
          <p>
            {queryRefusals["wrong-state"]}. <a href={paths.query(page.id)}>Open the query</a>
          </p>
        </Note>
      )}
      <PortalForm>
        <HiddenFields fields={[{ name: "version", value: String(page.version) }]} />
        <TextArea
          name="words"
          label={label}
          hint={hint}
          rows={6}
          defaultValue={typed?.words ?? ""}
          error={errors.words}
        />
        <Button label={title} />
      </PortalForm>
    </div>
  );
}
