import type { DeskLine, DeskPage, DeskSide } from "../../domain/view/crosswalk";
import { paths } from "../../http/paths";
import { DataTable } from "../DataTable";
import { Button } from "../form/Button";
import { HintAndError } from "../form/Field";
import { PortalForm } from "../form/PortalForm";
import { Tag } from "../Tag";

export interface DeskTableProps {
  readonly page: DeskPage;
  /** This very list, to send the ticks to. */
  readonly here: string;
  readonly ticked: "all" | readonly string[];
  readonly error: string | undefined;
}

/** Old and new beside each other, a line each. Who may edit ticks what is right and confirms it together. */
export function DeskTable({ page, here, ticked, error }: DeskTableProps) {
  const { mayEdit } = page.head;
  const table = (
    <DataTable
      caption={`${page.head.fromTitle} beside ${page.head.toTitle}`}
      columns={[
        { label: "Old criterion" },
        { label: "New criterion" },
        { label: "How it stands to the old" },
        ...(mayEdit ? [{ label: "Confirm" }] : []),
      ]}
      rows={page.lines.map((line) => ({
        key: line.id,
        cells: [
          <Side key="from" side={line.from} otherwise="Nothing was asked before" />,
          <Side key="to" side={line.to} otherwise="Asked no more" />,
          <How key="how" page={page} line={line} />,
          ...(mayEdit ? [line.isConfirmed ? "Confirmed" : <Tick key="tick" line={line} ticked={ticked} />] : []),
        ],
      }))}
      className="app-crosswalk"
      stack
    />
  );
  if (!mayEdit) return table;
  return (
    <PortalForm action={here} className={`app-form${error === undefined ? "" : " nhsuk-form-group--error"}`}>
      <div id="lines" tabIndex={-1}>
        <HintAndError name="lines" error={error} />
        {table}
      </div>
      {page.lines.some(({ isConfirmed }) => !isConfirmed) && <Button label="Confirm what is ticked" />}
    </PortalForm>
  );
}

function Side({ side, otherwise }: { side: DeskSide | null; otherwise: string }) {
  if (side === null) return <span className="app-quiet">{otherwise}</span>;
  return (
    <>
      <strong>{side.code}</strong> <span className="app-crosswalk__text">{side.text}</span>
      <span className="app-small app-quiet app-below">{side.section}</span>
    </>
  );
}

function How({ page, line }: { page: DeskPage; line: DeskLine }) {
  return (
    <>
      {line.relation}{" "}
      {line.tags.map((word) => (
        <Tag key={word} word={word} />
      ))}
      <span className="app-small app-quiet app-below">{line.why}</span>
      {line.note !== null && <span className="app-small app-below">{line.note}</span>}
      {page.head.mayEdit && line.from !== null && (
        <span className="app-small app-below">
          <a href={paths.crosswalkCriterion(page.head.id, line.from.code)}>
            Change<span className="nhsuk-u-visually-hidden"> what becomes of {line.from.code}</span>
          </a>
        </span>
      )}
    </>
  );
}

function Tick({ line, ticked }: { line: DeskLine; ticked: DeskTableProps["ticked"] }) {
  const id = `line-${line.id}`;
  return (
    <div className="nhsuk-checkboxes nhsuk-checkboxes--small">
      <div className="nhsuk-checkboxes__item">
        <input
          className="nhsuk-checkboxes__input"
          type="checkbox"
          name="lines"
          id={id}
          value={line.id}
          defaultChecked={ticked === "all" || ticked.includes(line.id)}
        />
        <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={id}>
          It is so<span className="nhsuk-u-visually-hidden">: {namesOf(line)}</span>
        </label>
      </div>
    </div>
  );
}

function namesOf({ from, to }: DeskLine): string {
  if (to === null) return `${from?.code ?? ""} is dropped`;
  return from === null ? `${to.code} is new` : `${from.code} becomes ${to.code}`;
}
