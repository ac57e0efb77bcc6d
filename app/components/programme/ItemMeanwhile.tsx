import { formatDate, type IsoDate } from "../../domain/dates";
import { itemColumns } from "../../domain/programme/changed-words";
import { Facts } from "../Facts";
import { Panel } from "../Panel";
import type { WorkItemFieldsProps } from "./WorkItemFields";

/** What an item says now, for somebody who wrote over an older state. Saving again puts their words in its place. */
export function ItemMeanwhile({ now, owner }: { now: WorkItemFieldsProps["now"]; owner: string | null }) {
  const day = (given: string | null) => (given === null ? "No date" : formatDate(given as IsoDate));
  return (
    <div id="changed" tabIndex={-1}>
      <Panel title="What the item says now" size="s">
        <p>Take over below what should stay. Saving again puts your words in its place.</p>
        <Facts
          facts={[
            { label: "Title", value: now.title },
            ...itemColumns.map(({ column, label }) => ({
              label,
              value: <span className="app-item-words">{now[column] === "" ? "Nothing written yet" : now[column]}</span>,
            })),
            { label: "Owner", value: owner ?? "Nobody yet" },
            { label: "Starts", value: day(now.startsOn) },
            { label: "Due", value: day(now.dueOn) },
            { label: "Status", value: now.status },
          ]}
        />
      </Panel>
    </div>
  );
}
