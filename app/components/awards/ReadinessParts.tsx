import type { EndingEvidence } from "../../domain/awards/readiness";
import { formatDate } from "../../domain/dates";
import { plural } from "../../domain/view/figures";
import { mostListed, type NamedCriterion } from "../../domain/view/readiness";
import { paths } from "../../http/paths";
import { DataTable } from "../DataTable";
import { Panel } from "../Panel";

export interface CriteriaLeftProps {
  readonly id: string;
  readonly title: string;
  /** Said where there are none. */
  readonly none: string;
  readonly slug: string;
  readonly assessmentId: string;
  readonly criteria: readonly NamedCriterion[];
}

/** Criteria that want doing something about, each a link to where it is done. */
export function CriteriaLeft({ id, title, none, slug, assessmentId, criteria }: CriteriaLeftProps) {
  return (
    <Panel
      title={title}
      id={id}
      aside={criteria.length === 0 ? undefined : plural(criteria.length, "criterion", "criteria")}
    >
      {criteria.length === 0 && <p>{none}</p>}
      <ul className="app-plain-list app-plain-list--columns">
        {criteria.slice(0, mostListed).map(({ code, title: named }) => (
          <li key={code}>
            <a href={paths.criterion(slug, assessmentId, code)}>
              {code} {named}
            </a>
          </li>
        ))}
      </ul>
      <More of={criteria.length} slug={slug} />
    </Panel>
  );
}

/** The page lists the first; the file has all. */
function More({ of, slug }: { of: number; slug: string }) {
  if (of <= mostListed) return null;
  return (
    <p className="app-after">
      And {of - mostListed} more. <a href={paths.readinessCsv(slug)}>All of them (CSV)</a>
    </p>
  );
}

/** What must be renewed before the visit, soonest first. */
export function EndingEvidenceTable({ ending }: { ending: readonly EndingEvidence[] }) {
  return (
    <Panel title="Evidence that ends before the visit" id="ending">
      {ending.length === 0 ? (
        <p>Nothing that counts today ends before the visit.</p>
      ) : (
        <DataTable
          caption="Evidence that ends before the visit"
          columns={[{ label: "Evidence" }, { label: "Counts until" }, { label: "Supports" }]}
          rows={ending.map(({ evidenceId, title, until, criteria }) => ({
            key: evidenceId,
            cells: [
              <a key="item" href={paths.evidence(evidenceId)}>
                {title}
              </a>,
              formatDate(until),
              criteria.length > 6 ? plural(criteria.length, "criterion", "criteria") : criteria.join(", "),
            ],
          }))}
          stack
          flush
        />
      )}
    </Panel>
  );
}
