import { findingGrades, findingStates, type FindingFilter } from "../../domain/findings/findings";
import type { FilterChoice } from "../../domain/view/assessment-pages";
import { Button } from "../form/Button";
import { Select } from "../form/Select";

/** What a list of findings is narrowed to, in its address. */
export function FindingFilters({ filter, visits }: { filter: FindingFilter; visits: readonly FilterChoice[] }) {
  return (
    <form method="get" className="app-filters" role="search" aria-label="Findings">
      <Select
        name="state"
        label="State"
        choices={[
          { value: "", label: "All" },
          { value: "to-do", label: "Still to close" },
          { value: "overdue", label: "Overdue" },
          ...findingStates,
        ]}
        defaultValue={filter.state}
      />
      <Select
        name="grade"
        label="Grade"
        choices={[{ value: "", label: "All" }, ...findingGrades.map(({ value, label }) => ({ value, label }))]}
        defaultValue={filter.grade}
      />
      {visits.length > 0 && (
        <Select
          name="visit"
          label="Visit"
          choices={[{ value: "", label: "All" }, ...visits]}
          defaultValue={filter.visit}
        />
      )}
      <Button label="Show" kind="secondary" small of="the findings that match" />
    </form>
  );
}
