import type { ReactNode } from "react";
import { FileLink } from "./frame/FileLink";
import type { PageLink } from "./frame/PageHead";

export interface Column {
  readonly label: ReactNode;
  readonly numeric?: boolean;
  /** The heading in words where `label` is not text, for stacked cells. */
  readonly words?: string;
  /** The address that sorts by this column, and how it is sorted now. */
  readonly sort?: { readonly href: string; readonly now: "ascending" | "descending" | null };
}

/** A cell that fills several columns: "No date, so no due date". */
export interface WideCell {
  readonly span: number;
  readonly content: ReactNode;
}

export interface Row {
  readonly key: string;
  /** The first cell heads the row. */
  readonly cells: readonly (ReactNode | WideCell)[];
}

export interface DataTableProps {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly footer?: readonly ReactNode[];
  /** Rows are trusts: the first column stays while the rest scrolls. */
  readonly sticky?: boolean;
  /** A short table becomes a list on a phone instead of scrolling. */
  readonly stack?: boolean;
  /** Inside a panel, which brings the frame. */
  readonly flush?: boolean;
  /** The same rows as a file. */
  readonly file?: PageLink;
  readonly className?: string;
}

/** A table that someone compares down a column: caption, row and column headers, its own scroll box. */
export function DataTable(props: DataTableProps) {
  const { caption, columns, rows, footer, sticky, stack, flush, file, className = "" } = props;
  const classes = ["app-table", sticky && "app-table--sticky", stack && "app-table--stack", className];
  // Cells that are laid out as blocks lose what they are unless they say it.
  const role = (name: string) => (stack ? name : undefined);
  return (
    <>
      {stack !== true && <p className="app-scroll-hint">The table scrolls sideways.</p>}
      <div
        className={`app-scroll${flush ? " app-scroll--flush" : ""}`}
        role="region"
        aria-label={`${caption}, table`}
        tabIndex={0}
      >
        <table className={classes.filter(Boolean).join(" ")} role={role("table")}>
          <caption className={flush ? "nhsuk-u-visually-hidden" : undefined}>
            <span>{caption}</span>
          </caption>
          <thead role={role("rowgroup")}>
            <tr role={role("row")}>
              {columns.map((column, index) => (
                <HeadCell key={index} column={column} role={role("columnheader")} />
              ))}
            </tr>
          </thead>
          <tbody role={role("rowgroup")}>
            {rows.map((row) => (
              <BodyRow key={row.key} columns={columns} cells={row.cells} role={role} />
            ))}
          </tbody>
          {footer !== undefined && (
            <tfoot role={role("rowgroup")}>
              <BodyRow columns={columns} cells={footer} role={role} />
            </tfoot>
          )}
        </table>
      </div>
      {file !== undefined && (
        <p className="app-file-link">
          <FileLink {...file} />
        </p>
      )}
    </>
  );
}

function HeadCell({ column, role }: { column: Column; role: string | undefined }) {
  const { label, numeric, sort } = column;
  return (
    <th scope="col" role={role} className={numeric ? "app-num" : undefined} aria-sort={sort?.now ?? undefined}>
      {sort === undefined ? label : <a href={sort.href}>{label}</a>}
    </th>
  );
}

interface BodyRowProps {
  readonly columns: readonly Column[];
  readonly cells: Row["cells"];
  readonly role: (name: string) => string | undefined;
}

function BodyRow({ columns, cells, role }: BodyRowProps) {
  let place = 0;
  return (
    <tr role={role("row")}>
      {cells.map((cell, index) => {
        const { span, content } = isWide(cell) ? cell : { span: 1, content: cell };
        const column = columns[place];
        place += span;
        if (index === 0) {
          return (
            <th key={index} scope="row" role={role("rowheader")}>
              {content}
            </th>
          );
        }
        const words = column?.words ?? (typeof column?.label === "string" ? column.label : undefined);
        return (
          <td
            key={index}
            role={role("cell")}
            colSpan={span > 1 ? span : undefined}
            className={column?.numeric && span === 1 ? "app-num" : undefined}
            data-label={span === 1 ? words : undefined}
          >
            {content}
          </td>
        );
      })}
    </tr>
  );
}

function isWide(cell: ReactNode | WideCell): cell is WideCell {
  return typeof cell === "object" && cell !== null && "span" in cell;
}
