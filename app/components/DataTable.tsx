import type { ReactNode } from "react";

export interface Column {
  readonly label: ReactNode;
  readonly numeric?: boolean;
  /** The heading in words where `label` is not text, for stacked cells. */
  readonly words?: string;
  /** The address that sorts by this column, and how it is sorted now. */
  readonly sort?: { readonly href: string; readonly now: "ascending" | "descending" | null };
}

export interface Row {
  readonly key: string;
  /** The first cell heads the row. */
  readonly cells: readonly ReactNode[];
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
  readonly className?: string;
}

/** A table that someone compares down a column: caption, row and column headers, its own scroll box. */
export function DataTable({ caption, columns, rows, footer, sticky, stack, flush, className = "" }: DataTableProps) {
  const classes = ["app-table", sticky && "app-table--sticky", stack && "app-table--stack", className];
  return (
    <>
      {stack !== true && <p className="app-scroll-hint">The table scrolls sideways.</p>}
      <div className={`app-scroll${flush ? " app-scroll--flush" : ""}`} role="region" aria-label={caption} tabIndex={0}>
        <table className={classes.filter(Boolean).join(" ")}>
          <caption className={flush ? "nhsuk-u-visually-hidden" : undefined}>
            <span>{caption}</span>
          </caption>
          <thead>
            <tr>
              {columns.map((column, index) => (
                <HeadCell key={index} column={column} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                {row.cells.map((cell, index) => (
                  <BodyCell key={index} column={columns[index]} isFirst={index === 0}>
                    {cell}
                  </BodyCell>
                ))}
              </tr>
            ))}
          </tbody>
          {footer !== undefined && (
            <tfoot>
              <tr>
                {footer.map((cell, index) => (
                  <BodyCell key={index} column={columns[index]} isFirst={index === 0}>
                    {cell}
                  </BodyCell>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
    </>
  );
}

function HeadCell({ column }: { column: Column }) {
  const { label, numeric, sort } = column;
  return (
    <th scope="col" className={numeric ? "app-num" : undefined} aria-sort={sort?.now ?? undefined}>
      {sort === undefined ? label : <a href={sort.href}>{label}</a>}
    </th>
  );
}

function BodyCell({
  column,
  isFirst,
  children,
}: {
  column: Column | undefined;
  isFirst: boolean;
  children: ReactNode;
}) {
  if (isFirst) return <th scope="row">{children}</th>;
  const words = column?.words ?? (typeof column?.label === "string" ? column.label : undefined);
  return (
    <td className={column?.numeric ? "app-num" : undefined} data-label={words}>
      {children}
    </td>
  );
}
