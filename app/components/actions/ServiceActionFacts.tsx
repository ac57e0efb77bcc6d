import { formatDate } from "../../domain/dates";
import { actionPriorityLabel, actionTag, type ServiceActionRow } from "../../domain/view/service-actions";
import { Facts } from "../Facts";
import { Tag } from "../Tag";
import { ActionCheckWords } from "./ActionCheckWords";

/** Owner, date, priority, what it would close, and how it stands. */
export function ServiceActionFacts({ row }: { row: ServiceActionRow }) {
  const { closes } = row;
  return (
    <Facts
      facts={[
        {
          label: "State",
          value: (
            <>
              <Tag word={actionTag(row)} />
              <ActionCheckWords row={row} />
            </>
          ),
        },
        { label: "Owner", value: row.owner ?? "Nobody yet" },
        { label: "Due", value: row.dueOn === null ? "No day" : formatDate(row.dueOn) },
        { label: "Priority", value: actionPriorityLabel(row.priority) },
        {
          label: "Would close",
          value:
            closes === null ? (
              "Nothing named"
            ) : closes.href === null ? (
              closes.label
            ) : (
              <a href={closes.href}>{closes.label}</a>
            ),
        },
      ]}
    />
  );
}
