import { formatCount } from "../../domain/view/figures";
import { paths } from "../../http/paths";
import { DataTable, type Column, type Row } from "../DataTable";
import { Tag } from "../Tag";

interface Sort {
  readonly href: string;
  readonly now: "ascending" | "descending" | null;
}

export interface EvidenceLibraryTableProps {
  readonly rows: readonly {
    readonly id: string;
    readonly title: string;
    readonly form: "file" | "link";
    readonly kind: string;
    readonly owner: string | null;
    readonly covers: string;
    readonly reviewBy: string;
    readonly expires: string;
    readonly until: string;
    readonly tags: readonly string[];
    readonly isShared: boolean;
    readonly criteria: number;
  }[];
  readonly sort: { readonly title: Sort; readonly until: Sort; readonly criteria: Sort };
  /** The network's own evidence has one circle of readers, so nothing is said of it. */
  readonly isNetwork: boolean;
}

/** Evidence with what decides whether it counts, and how much rests on it. */
export function EvidenceLibraryTable({ rows, sort, isNetwork }: EvidenceLibraryTableProps) {
  const columns: readonly Column[] = [
    { label: "Title", sort: sort.title },
    { label: "Owner" },
    { label: "Covers" },
    { label: "Review by" },
    { label: "Expires" },
    { label: "Counts until", sort: sort.until },
    { label: "State" },
    { label: "Criteria", sort: sort.criteria, numeric: true },
  ];
  const toRow = (row: EvidenceLibraryTableProps["rows"][number]): Row => ({
    key: row.id,
    cells: [
      <>
        <a href={paths.evidence(row.id)}>{row.title}</a>
        <span className="app-small app-quiet app-below">
          {row.kind}, {row.form}
          {row.isShared && !isNetwork && ". Shared with the network"}
        </span>
      </>,
      row.owner ?? "No owner",
      row.covers,
      row.reviewBy,
      row.expires,
      row.until,
      <span className="app-tags" key="state">
        {row.tags.map((word) => (
          <Tag key={word} word={word} />
        ))}
      </span>,
      row.criteria === 0 ? (
        "0"
      ) : (
        <a href={`${paths.evidence(row.id)}#supports`} key="criteria">
          {formatCount(row.criteria)}
          <span className="nhsuk-u-visually-hidden">
            {" "}
            {row.criteria === 1 ? "criterion" : "criteria"} supported by {row.title}
          </span>
        </a>
      ),
    ],
  });
  return <DataTable caption="Evidence" columns={columns} rows={rows.map(toRow)} stack />;
}
