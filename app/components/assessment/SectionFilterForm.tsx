import type { SectionFilter, SectionFilterChoices } from "../../domain/view/assessment-pages";
import { Button } from "../form/Button";
import { Select } from "../form/Select";

/** Narrows the list by what stands in the address. A plain GET form: the filtered list can be sent to somebody. */
export function SectionFilterForm({ filter, choices }: { filter: SectionFilter; choices: SectionFilterChoices }) {
  return (
    <form method="get" className="app-filters app-noprint" aria-label="Narrow the list">
      <Select name="status" label="Status" choices={choices.status} defaultValue={filter.status} />
      <Select name="owner" label="Owner" choices={choices.owner} defaultValue={filter.owner} />
      <Select name="needs" label="Needs" choices={choices.needs} defaultValue={filter.needs} />
      <Button label="Filter" kind="secondary" small />
    </form>
  );
}
