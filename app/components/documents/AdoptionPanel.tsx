import type { AdoptionReport, AdoptionRow } from "../../domain/documents/adoption-views";
import { paths } from "../../http/paths";
import { DataTable } from "../DataTable";
import { Panel } from "../Panel";
import { Tag } from "../Tag";
import { AdoptionFigures } from "./AdoptionFigures";
import { AdoptionFile } from "./AdoptionFile";

export interface AdoptionPanelProps {
  readonly report: AdoptionReport;
}

/** What each trust did with a document, in alphabetical order. */
export function AdoptionPanel({ report }: AdoptionPanelProps) {
  const { documentId, current, rows } = report;
  return (
    <Panel
      title="What each trust does"
      href={paths.documentAdoption(documentId)}
      aside={current && `Version ${current}`}
    >
      {current === null ? (
        <p>Trusts state what they do with it once a version is published.</p>
      ) : (
        <AdoptionFigures counts={report.counts} />
      )}
      <AdoptionTable rows={rows} flush />
      <p className="app-file-link">
        <a href={paths.documentVariation(documentId)}>Differences side by side</a>
      </p>
    </Panel>
  );
}

/** The same lines wherever they are shown. */
export function AdoptionTable({ rows, flush = false }: { rows: readonly AdoptionRow[]; flush?: boolean }) {
  return (
    <DataTable
      caption="Trusts and their positions"
      columns={[
        { label: "Trust" },
        { label: "Position" },
        { label: "Version" },
        { label: "Since" },
        { label: "Difference or reason" },
      ]}
      rows={rows.map((row) => ({ key: row.trustId, cells: cellsOf(row) }))}
      sticky
      flush={flush}
    />
  );
}

function cellsOf(row: AdoptionRow) {
  return [
    <a key="trust" href={row.href}>
      {row.short}
      <span className="nhsuk-u-visually-hidden">, {row.name}</span>
    </a>,
    <>
      <Tag word={row.position} /> {row.behind && row.version !== null && <Tag word="behind" />}
    </>,
    row.version ?? "None",
    row.since === null ? "No date" : <span className="app-nowrap">{row.since}</span>,
    <>
      {row.note === "" ? "None" : row.note}
      {row.onBehalf && <span className="app-small app-quiet"> Recorded on behalf of {row.short}.</span>}
      {row.file !== null && (
        <>
          {" "}
          <AdoptionFile file={row.file} />
        </>
      )}
    </>,
  ];
}
