import { waitsFor, type QueryPage } from "../../domain/view/query-pages";
import { paths } from "../../http/paths";
import { Button } from "../form/Button";
import { HiddenFields } from "../form/HiddenFields";
import { PortalForm } from "../form/PortalForm";
import { Panel } from "../Panel";

/** What this person may do next, or who has the next step. */
export function QueryNext({ page: { id, acts, state, version } }: { page: QueryPage }) {
  if (!acts.mayAnswer && !acts.mayAccept && !acts.mayAskFurther)
    return state === "accepted" ? null : <p>Next step: {waitsFor[state].toLowerCase()}.</p>;
  return (
    <Panel title="What comes next" isNext>
      {acts.mayAnswer && <a href={paths.queryAnswer(id)}>Answer this query</a>}
      {acts.mayAccept && (
        <PortalForm action={paths.queryAcceptance(id)}>
          <HiddenFields fields={[{ name: "version", value: String(version) }]} />
          <Button label="Accept the answer" />
        </PortalForm>
      )}
      {acts.mayAskFurther && (
        <p className="app-after">
          <a href={paths.queryFurther(id)}>Ask further</a>
        </p>
      )}
    </Panel>
  );
}
