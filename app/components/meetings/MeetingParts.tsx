// The parts of a meeting as its page and its minutes show them.
import { paths } from "../../http/paths";
import { DataTable } from "../DataTable";
import { Panel } from "../Panel";
import { Prose } from "../Prose";
import { Tag } from "../Tag";

export interface PaperShown {
  readonly id: string;
  readonly title: string;
  readonly address: string | null;
  readonly fileId: string | null;
  readonly fileName: string | null;
  readonly isHeld: boolean;
}

/** A link out, or a download; a held file is named and says so. */
export function PaperLink({ meeting, paper }: { meeting: string; paper: PaperShown }) {
  const href = paper.address ?? paths.paperFile(meeting, paper.id);
  return (
    <>
      <a href={href} rel={paper.address === null ? undefined : "noopener noreferrer nofollow"}>
        {paper.title}
      </a>
      {paper.fileName !== null && <span className="app-small app-quiet"> {paper.fileName}</span>}
      {paper.fileId !== null && !paper.isHeld && (
        <a className="app-small app-below" href={paths.fileReport(paper.fileId)}>
          Report this file<span className="nhsuk-u-visually-hidden">, {paper.title}</span>
        </a>
      )}
      {paper.isHeld && (
        <>
          {" "}
          <Tag word="held" />
        </>
      )}
    </>
  );
}

export interface AgendaShown {
  readonly id: string;
  readonly title: string;
  readonly minutes: number | null;
  readonly note: string | null;
  readonly record: string | null;
}

/** The agenda in order, with what was recorded of each line where that is asked for. */
export function AgendaList({ items, withRecords = false }: { items: readonly AgendaShown[]; withRecords?: boolean }) {
  return (
    <ol>
      {items.map(({ id, title, minutes, note, record }) => (
        <li key={id}>
          <strong>{title}</strong>
          {minutes !== null && <span className="app-small app-quiet"> {minutes} minutes</span>}
          {!withRecords && note !== null && <Prose html={note} />}
          {withRecords && (record === null ? <p className="app-quiet">Nothing recorded</p> : <Prose html={record} />)}
        </li>
      ))}
    </ol>
  );
}

export interface AttendedShown {
  readonly id: string;
  readonly name: string;
  readonly trust: string | null;
  readonly state: string;
  readonly isVolunteer: boolean;
  readonly isStandIn: boolean;
}

/** Who was there, trust by trust in alphabetical order. */
export function AttendanceTable({ people }: { people: readonly AttendedShown[] }) {
  const sorted = [...people].sort((a, b) => (a.trust ?? "~").localeCompare(b.trust ?? "~", "en-GB"));
  return (
    <DataTable
      caption="Attendance"
      stack
      columns={["Person", "Trust", "Attendance"].map((label) => ({ label }))}
      rows={sorted.map(({ id, name, trust, state, isVolunteer, isStandIn }) => ({
        key: id,
        cells: [
          `${name}${isStandIn ? " (stands in)" : ""}${isVolunteer ? " (patient volunteer)" : ""}`,
          trust ?? "None",
          state,
        ],
      }))}
    />
  );
}

export interface DecisionShown {
  readonly id: string;
  readonly words: string;
  readonly outcome: string;
  readonly votes: string | null;
}

export function DecisionList({ decisions }: { decisions: readonly DecisionShown[] }) {
  if (decisions.length === 0) return null;
  return (
    <Panel title="Decisions">
      <ul>
        {decisions.map(({ id, words, outcome, votes }) => (
          <li key={id}>
            <Tag word={outcome} />
            <Prose html={words} />
            {votes !== null && <p className="app-small app-quiet">Votes: {votes}</p>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
