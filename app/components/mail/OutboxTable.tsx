import { DataTable } from "../DataTable";
import { Button } from "../form/Button";
import { PortalForm } from "../form/PortalForm";

export interface ShownMessage {
  readonly id: string;
  readonly person: string;
  readonly kind: string;
  readonly state: string;
  readonly written: string;
  readonly attempts: number;
  readonly next: string;
  readonly reason: string;
  /** The message itself, where it may be read. */
  readonly href: string | null;
  /** Where "Try again" sends to; `null` where there is nothing to try. */
  readonly attempt: string | null;
}

/** Messages of the outbox: to whom, what became of them, and why not. */
export function OutboxTable({ messages }: { messages: readonly ShownMessage[] }) {
  return (
    <DataTable
      caption="Messages, newest first"
      stack
      columns={[
        { label: "Written" },
        { label: "To" },
        { label: "Kind" },
        { label: "State" },
        { label: "Tries", numeric: true },
        { label: "Next try" },
        { label: "Reason" },
        { label: "Act" },
      ]}
      rows={messages.map((each) => ({
        key: each.id,
        cells: [
          each.href === null ? each.written : <a href={each.href}>{each.written}</a>,
          each.person,
          each.kind,
          each.state,
          String(each.attempts),
          each.next,
          each.reason,
          each.attempt === null ? (
            ""
          ) : (
            <PortalForm action={each.attempt} className="app-inline-form">
              <Button label="Try again" kind="secondary" small of={`, message to ${each.person} of ${each.written}`} />
            </PortalForm>
          ),
        ],
      }))}
    />
  );
}
