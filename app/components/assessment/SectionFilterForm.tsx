import type { ReactNode } from "react";
import type { SectionFilter, SectionFilterChoices } from "../../domain/view/assessment-pages";
import { Button } from "../form/Button";
import { DateInput } from "../form/DateInput";
import { Select } from "../form/Select";

export interface SectionFilterFormProps {
  readonly filter: SectionFilter;
  readonly choices: SectionFilterChoices;
  /** Fields that stand before and after those that every list of criteria has. */
  readonly before?: ReactNode;
  readonly after?: ReactNode;
  /** The same list without a filter; `null` where none is set. */
  readonly clear: string | null;
  /** Where the work should begin on the first screen of a phone: what is asked less often is folded away. */
  readonly isShort?: boolean;
}

/** Narrows the list by what stands in the address. A plain GET form: the filtered list can be sent to somebody. */
export function SectionFilterForm(props: SectionFilterFormProps) {
  const { filter, choices, before, after, clear, isShort = false } = props;
  return (
    <form method="get" className="app-filters app-noprint" aria-label="Narrow the list">
      {before}
      <Select name="status" label="Status" choices={choices.status} defaultValue={filter.status} />
      <Select name="owner" label="Owner" choices={choices.owner} defaultValue={filter.owner} />
      <Select name="needs" label="Needs" choices={choices.needs} defaultValue={filter.needs} />
      {isShort ? (
        <details className="app-filters__more" open={filter.due !== "" || filter.since !== "" || undefined}>
          <summary>Dates</summary>
          <div>
            <Dates filter={filter} choices={choices} />
          </div>
        </details>
      ) : (
        <Dates filter={filter} choices={choices} />
      )}
      {after}
      <Button label="Filter" kind="secondary" small />
      {clear !== null && <a href={clear}>Show everything</a>}
    </form>
  );
}

function Dates({ filter, choices }: Pick<SectionFilterFormProps, "filter" | "choices">) {
  return (
    <>
      <Select name="due" label="Target date" choices={choices.due} defaultValue={filter.due} />
      <DateInput name="since" label="Changed since" day={filter.since} />
    </>
  );
}
