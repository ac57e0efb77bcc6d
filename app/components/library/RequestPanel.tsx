import type { Instant } from "../../domain/dates";
import { formatMoment } from "../../domain/london";
import type { RequestShown } from "../../domain/view/evidence-item";
import { paths } from "../../http/paths";
import { Button } from "../form/Button";
import { PortalForm } from "../form/PortalForm";
import { Panel } from "../Panel";
import { Tag } from "../Tag";

const settledWords = { done: "done", withdrawn: "withdrawn", "taken-back": "cancelled", open: "open" } as const;

export interface RequestPanelProps {
  readonly id: string;
  readonly requests: readonly RequestShown[];
  /** May ask, and take back what is open. */
  readonly mayAsk: boolean;
}

/** What was asked for an item: by whom, by when, and how it ended. */
export function RequestPanel({ id, requests, mayAsk }: RequestPanelProps) {
  const open = requests.find(({ state }) => state === "open");
  if (requests.length === 0 && !mayAsk) return null;
  return (
    <Panel title="Newer version asked for" id="requests" size="s">
      {requests.length === 0 && <p>Nobody has asked the owner for a newer version.</p>}
      <ul className="app-tasks">
        {requests.map((request) => (
          <li key={request.id}>
            <div>
              <p>
                <Tag word={request.isOverdue ? "overdue" : settledWords[request.state]} /> {request.words}
              </p>
              <p className="app-small app-quiet">
                {request.askedByName}
                {request.onBehalf && ", on behalf of the trust"}, {formatMoment(request.askedAt as Instant)}. Due:{" "}
                {request.due}.
                {request.settled !== null &&
                  ` Ended by ${request.settled.byName}, ${formatMoment(request.settled.at as Instant)}.`}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {mayAsk && open === undefined && (
        <p>
          <a href={paths.evidenceRequest(id)}>Ask the owner for a newer version</a>
        </p>
      )}
      {mayAsk && open !== undefined && (
        <PortalForm action={paths.evidenceRequestEnding(id)}>
          <Button label="Take the request back" kind="secondary" small />
        </PortalForm>
      )}
    </Panel>
  );
}
