// The parts of a work item's page.
import { paths } from "../../http/paths";
import type { WorkItemData } from "../../routes/work-items.$workItem._index";
import { Facts } from "../Facts";
import { Panel } from "../Panel";
import { Tag } from "../Tag";
import { Written } from "./ProgrammeTable";

/** Deliverables, progress and next steps, benefits: each as it was written. */
export function ItemColumns({ data }: { data: WorkItemData }) {
  return data.columns.map(({ label, html }) => (
    <Panel key={label} title={label}>
      <div className="app-item-column">
        <Written html={html} />
      </div>
    </Panel>
  ));
}

/** Who, when, and in which state. */
export function ItemAbout({ data }: { data: WorkItemData }) {
  const { item, group, thread } = data;
  return (
    <Panel title="About this item" size="s">
      <Facts
        facts={[
          {
            label: "Status",
            value: (
              <span className="app-programme__state">
                <Tag word={item.status} /> {item.isLate && <Tag word="overdue" />}
              </span>
            ),
          },
          { label: "Owner", value: item.owner ?? "Nobody yet" },
          { label: "Starts", value: item.starts ?? "No date" },
          { label: "Due", value: item.due ?? "No date" },
          { label: "Group", value: <a href={paths.group(group.slug)}>{group.name}</a> },
          { label: "Added", value: item.added },
          ...(thread === null ? [] : [{ label: "From the thread", value: <a href={thread.href}>{thread.title}</a> }]),
        ]}
      />
    </Panel>
  );
}

/** What it is for. */
export function ItemLinksPanel({ data }: { data: WorkItemData }) {
  const { item, links, mayKeep } = data;
  return (
    <Panel title="What it is for" size="s">
      {links.length === 0 && (
        <p>
          Nothing is linked yet. An item may be for criteria of a standard, items of the maturity matrix, objectives of
          the five-year plan, and documents.
        </p>
      )}
      {links.map(({ kind, label, links: of }) => (
        <div key={kind}>
          <h3 className="nhsuk-heading-xs">{label}</h3>
          <ul className="nhsuk-list app-item-for">
            {of.map((link) => (
              <li key={`${link.withinId} ${link.code}`}>
                {link.href === null ? link.label : <a href={link.href}>{link.label}</a>}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {mayKeep && (
        <p className="app-noprint">
          <a href={paths.workItemLinks(item.id)}>Change what it is for</a>
        </p>
      )}
    </Panel>
  );
}
