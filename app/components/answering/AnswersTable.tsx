import { formatDate } from "../../domain/dates";
import type { AnswersPage, AnswersRow } from "../../domain/view/answers-page";
import { paths } from "../../http/paths";
import { DataTable } from "../DataTable";
import { Tag } from "../Tag";
import { CriterionCell } from "./ChangedTable";

/** The list. `ticked` are the boxes that come back ticked; `null` where nobody may tick. */
export function AnswersTable({ page, ticked }: { page: AnswersPage; ticked: readonly string[] | null }) {
  const { slug, assessmentId } = page.place;
  return (
    <DataTable
      caption="Criteria"
      columns={[
        { label: "Criterion" },
        { label: "Status" },
        { label: "Owner" },
        { label: "Target date" },
        { label: "Evidence" },
      ]}
      rows={page.rows.map((row) => ({
        key: row.code,
        cells: [
          <div key="criterion" className="app-answers__criterion" id={`c-${row.code}`}>
            {ticked !== null && row.mayRate && <Tick code={row.code} isTicked={ticked.includes(row.code)} />}
            <div>
              <CriterionCell place={page.place} code={row.code} text={row.text} />
            </div>
          </div>,
          <Tag key="status" word={row.state} />,
          row.ownerName ?? <span className="app-quiet">No owner</span>,
          <Target key="target" row={row} />,
          <Evidence key="evidence" row={row} href={`${paths.criterion(slug, assessmentId, row.code)}#evidence`} />,
        ],
      }))}
      className="app-table--answers"
      stack
    />
  );
}

function Tick({ code, isTicked }: { code: string; isTicked: boolean }) {
  const id = `tick-${code}`;
  return (
    <div className="nhsuk-checkboxes nhsuk-checkboxes--small">
      <div className="nhsuk-checkboxes__item">
        <input
          className="nhsuk-checkboxes__input"
          type="checkbox"
          id={id}
          name="criterion"
          value={code}
          defaultChecked={isTicked}
        />
        <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={id}>
          <span className="nhsuk-u-visually-hidden">Change {code}</span>
        </label>
      </div>
    </div>
  );
}

function Target({ row }: { row: AnswersRow }) {
  if (row.targetOn === null) return <span className="app-quiet">No date</span>;
  return (
    <>
      {formatDate(row.targetOn)} {row.isOverdue && <Tag word="overdue" />}
    </>
  );
}

function Evidence({ row, href }: { row: AnswersRow; href: string }) {
  const { attached, current, tags } = row.evidence;
  if (attached === 0) return <span className="app-quiet">None</span>;
  return (
    <>
      <a href={href}>
        {current} current<span className="nhsuk-u-visually-hidden"> for {row.code}</span>
      </a>{" "}
      {tags.map((word) => (
        <Tag key={word} word={word} />
      ))}
    </>
  );
}
