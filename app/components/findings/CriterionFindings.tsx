import { formatDate } from "../../domain/dates";
import type { CriterionPage } from "../../domain/view/criterion-page";
import { shortWords, stateTag } from "../../domain/view/finding-pages";
import { paths } from "../../http/paths";
import { Panel } from "../Panel";
import { Tag } from "../Tag";

/** What assessors found about a criterion. Nothing is said where there is nothing, and nothing to raise. */
export function CriterionFindings({ page }: { page: CriterionPage }) {
  const { findings, place, code } = page;
  if (findings === null || (findings.rows.length === 0 && !findings.mayRaise)) return null;
  return (
    <Panel title="Findings" size="s">
      {findings.rows.length === 0 && <p>No finding is about this criterion.</p>}
      <ul className="app-plain-list">
        {findings.rows.map((row) => (
          <li key={row.id}>
            <a href={paths.finding(row.id)}>{shortWords(row.words)}</a>
            <span className="app-small app-below">
              <Tag word={stateTag(row)} /> {row.dueOn === null ? "No due date" : `Due ${formatDate(row.dueOn)}`}
            </span>
          </li>
        ))}
      </ul>
      {findings.mayRaise && (
        <p className="app-after">
          <a href={paths.assessmentFindingNew(place.slug, place.assessmentId, { criterion: code })}>Raise a finding</a>
        </p>
      )}
    </Panel>
  );
}
