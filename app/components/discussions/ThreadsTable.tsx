// A group's discussions as a table.
import { paths } from "../../http/paths";
import type { ThreadShown } from "../../domain/view/discussions";
import { DataTable, type Column } from "../DataTable";
import type { PageLink } from "../frame/PageHead";
import { Tag } from "../Tag";

export interface ThreadsTableProps {
  readonly rows: readonly ThreadShown[];
  readonly sorts: Readonly<Record<"title" | "started" | "posts" | "latest", Column["sort"]>>;
  readonly file: PageLink;
}

export function ThreadsTable({ rows, sorts, file }: ThreadsTableProps) {
  return (
    <DataTable
      caption="Discussions"
      stack
      file={file}
      columns={[
        { label: "Discussion", sort: sorts.title },
        { label: "Started", sort: sorts.started },
        { label: "Posts", sort: sorts.posts, numeric: true },
        { label: "Last post", sort: sorts.latest },
        { label: "State" },
      ]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          <a key="thread" href={paths.thread(row.id)}>
            {row.title}
          </a>,
          <span key="started">
            {row.started}
            <br />
            <span className="app-small app-quiet">{row.startedBy}</span>
          </span>,
          row.posts,
          row.latest,
          <ThreadState key="state" row={row} />,
        ],
      }))}
    />
  );
}

function ThreadState({ row: { states, unread } }: { row: ThreadShown }) {
  const words = unread > 0 ? [...states, `${unread} new`] : states;
  if (words.length === 0) return <>Open</>;
  return (
    <>
      {words.map((word) => (
        <span key={word}>
          <Tag word={word} />{" "}
        </span>
      ))}
    </>
  );
}
