import type { FindingPage } from "../../domain/view/finding-pages";
import { paths } from "../../http/paths";
import { Note } from "../Note";

/** Says that an action that would close the finding is done. Closing stays with the service, which has seen what was done. */
export function DoneActions({ page: { state, actions } }: { page: Pick<FindingPage, "state" | "actions"> }) {
  const done = actions?.rows.find((row) => row.state === "done");
  if (actions === null || done === undefined || (state !== "open" && state !== "answered")) return null;
  return (
    <Note>
      <p>
        An action about this finding is done: <a href={paths.serviceAction(actions.slug, done.id)}>{done.title}</a>.{" "}
        {state === "open" ? "Answer the finding, then close it." : "Close the finding where nothing is left to do."}
      </p>
    </Note>
  );
}
