import { formatDate } from "../../domain/dates";
import { formatCount, plural } from "../../domain/view/figures";
import type { MockPage, MockShown } from "../../domain/view/mock";
import { paths } from "../../http/paths";
import { Button } from "../form/Button";
import { PortalForm } from "../form/PortalForm";
import { Select } from "../form/Select";
import { Pager } from "../frame/Pager";
import { EmptyState, FindingLine, Note } from "../Note";
import { MockRows } from "./MockRows";
import { MockSections } from "./MockSections";

/** How far the peer has come, where the two differ, and each criterion that the filter leaves. */
export function MockResult({ page, mock }: { page: MockPage; mock: MockShown }) {
  const { place, counts, criteria, filter, rows, mayJudge, mayAct, mayArrange } = page;
  const { slug, assessmentId: id } = place;
  const given = criteria - counts["no-verdict"];
  const differences = counts["peer-lower"] + counts["peer-higher"] + counts.differs;
  const at = (change: Record<string, string | null>) => paths.mock(slug, id, { ...filter, ...change });
  return (
    <>
      <FindingLine
        main={`${formatCount(given)} of ${plural(criteria, "criterion", "criteria")} judged, ${plural(differences, "difference")}.`}
        more={`${formatCount(counts["peer-lower"])} where the peer sees less than the service.`}
      />
      <Note>
        <p>{standing(mock)}</p>
      </Note>
      <MockSections
        sections={page.sections}
        criteria={criteria}
        counts={counts}
        href={(section) => paths.mock(slug, id, { show: "all", section })}
      />
      <form method="get" className="app-filters">
        <Select
          name="show"
          label="Show"
          choices={[
            { value: "differences", label: "Differences" },
            { value: "to-judge", label: "Without a verdict" },
            { value: "all", label: "All criteria" },
          ]}
          defaultValue={filter.show}
        />
        <Select
          name="section"
          label="Section"
          choices={[{ value: "", label: "All sections" }, ...page.sectionChoices]}
          defaultValue={filter.section}
        />
        <Button label="Show" kind="secondary" small of="the criteria that match" />
      </form>
      {rows.length === 0 ? (
        <EmptyState>
          <p>
            {filter.show === "differences"
              ? "No verdict differs from the service's answer here."
              : "Nothing is left here."}{" "}
            <a href={paths.mock(slug, id, { show: "all" })}>Show all criteria</a>
          </p>
        </EmptyState>
      ) : (
        <MockRows
          slug={slug}
          assessmentId={id}
          rows={rows}
          mayJudge={mayJudge}
          mayAct={mayAct}
          file={{ label: "Verdicts (CSV)", href: paths.mockCsv(slug, id, { ...filter }) }}
        />
      )}
      <Pager
        label="Criteria pages"
        previous={page.previous && { label: "Criteria before", href: at({ from: page.previous.from }) }}
        next={page.next && { label: "More criteria", href: at({ from: page.next.from }) }}
      />
      {mayArrange && mock.isOpen && (
        <PortalForm action={paths.mockClosing(slug, id)}>
          <Button label="Close this mock assessment" kind="secondary" />
        </PortalForm>
      )}
    </>
  );
}

function standing({ isOpen, startedOn, endsOn, closedOn }: MockShown): string {
  const since = `Started on ${formatDate(startedOn)}.`;
  if (isOpen) return `${since} Verdicts can be given until the end of ${formatDate(endsOn)}.`;
  const end = closedOn !== null && closedOn < endsOn ? closedOn : endsOn;
  return `${since} It ended on ${formatDate(end)}. Its verdicts stay as they are.`;
}
