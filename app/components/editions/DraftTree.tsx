import type { EditionImportPage } from "../../domain/view/edition-import-page";
import { paths } from "../../http/paths";
import { DataTable } from "../DataTable";
import { Panel } from "../Panel";

/** Sections with their counts, and one of them whole: statements that open on their criteria. */
export function DraftTree({ id, draft }: { id: string; draft: NonNullable<EditionImportPage["draft"]> }) {
  const { sections, shown, withdrawn } = draft;
  return (
    <>
      <DataTable
        caption="Sections"
        columns={[{ label: "Section" }, { label: "Statements", numeric: true }, { label: "Criteria", numeric: true }]}
        rows={sections.map(({ code, title, statements, criteria }) => ({
          key: code,
          cells: [
            <a
              key="section"
              href={`${paths.editionImport(id, { section: code })}#section`}
              aria-current={code === shown?.code ? "true" : undefined}
            >
              {code} {title}
            </a>,
            statements,
            criteria,
          ],
        }))}
        stack
      />
      {shown !== null && (
        <Panel id="section" title={`${shown.code} ${shown.title}`}>
          {shown.statements.map((statement) => (
            <details key={statement.code} className="nhsuk-details">
              <summary className="nhsuk-details__summary">
                <span className="nhsuk-details__summary-text">
                  {statement.code} {statement.title} ({statement.criteria.length})
                </span>
              </summary>
              <div className="nhsuk-details__text">
                {statement.outcome !== "" && <p>{statement.outcome}</p>}
                <ul>
                  {statement.criteria.map(({ code, text }) => (
                    <li key={code}>
                      <strong>{code}</strong> {text}
                    </li>
                  ))}
                </ul>
              </div>
            </details>
          ))}
        </Panel>
      )}
      <WithdrawnList withdrawn={withdrawn} />
    </>
  );
}

/** Statements that their publisher took back. Nothing where there are none. */
export function WithdrawnList({
  withdrawn,
}: {
  withdrawn: readonly { readonly code: string; readonly title: string }[];
}) {
  if (withdrawn.length === 0) return null;
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Withdrawn, never assessed ({withdrawn.length})</span>
      </summary>
      <div className="nhsuk-details__text">
        <ul>
          {withdrawn.map(({ code, title }) => (
            <li key={code}>
              {code} {title}
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
