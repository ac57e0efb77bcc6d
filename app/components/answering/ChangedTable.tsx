import type { ReactNode } from "react";
import type { BeforeAfter, ChangedRow } from "../../domain/view/answers-page";
import { paths } from "../../http/paths";
import { DataTable } from "../DataTable";
import type { Place } from "../../domain/view/assessment-pages";

export interface ChangedTableProps<Row extends ChangedRow> {
  readonly caption: string;
  readonly place: Place;
  readonly rows: readonly Row[];
  /** Parts beside status, owner and target date. */
  readonly more?: readonly { readonly label: string; readonly of: (row: Row) => ReactNode }[];
}

/** Answers before and after a change. Parts that no row changes are left out, so that what changes stands alone. */
export function ChangedTable<Row extends ChangedRow>({ caption, place, rows, more = [] }: ChangedTableProps<Row>) {
  const parts = [
    { label: "Status", of: (row: Row) => row.status },
    { label: "Owner", of: (row: Row) => row.owner },
    { label: "Target date", of: (row: Row) => row.target },
  ].filter(({ of }) => rows.some((row) => of(row).before !== of(row).after));
  return (
    <DataTable
      caption={caption}
      columns={[
        { label: "Criterion" },
        ...parts.map(({ label }) => ({ label })),
        ...more.map(({ label }) => ({ label })),
      ]}
      rows={rows.map((row) => ({
        key: row.code,
        cells: [
          <CriterionCell key="criterion" place={place} code={row.code} text={row.text} />,
          ...parts.map(({ label, of }) => <Changed key={label} part={of(row)} />),
          ...more.map(({ label, of }) => <span key={label}>{of(row)}</span>),
        ],
      }))}
      stack
    />
  );
}

/** What a criterion asks, below its code. */
export function CriterionCell({ place, code, text }: { place: Place; code: string; text: string }) {
  return (
    <>
      <a href={paths.criterion(place.slug, place.assessmentId, code)}>{code}</a>{" "}
      <span className="app-answers__text">{text}</span>
    </>
  );
}

/** "Commenced, then Complete": what was there is struck for the eye and said in words for the ear. */
export function Changed({ part: { before, after } }: { part: BeforeAfter }) {
  if (before === after) return <span className="app-quiet">{after}, as it is</span>;
  return (
    <>
      <span className="app-quiet">{before}</span> <span aria-hidden="true">→</span>
      <span className="nhsuk-u-visually-hidden">becomes</span> <strong className="app-typed">{after}</strong>
    </>
  );
}
