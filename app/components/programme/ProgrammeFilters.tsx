import { itemStatuses, programmeOrders, type ProgrammeOrder } from "../../domain/programme/items";
import { paths } from "../../http/paths";
import type { ProgrammeData } from "../../routes/groups.$group.programme._index";
import { Button } from "../form/Button";
import { DateInput } from "../form/DateInput";
import { Select } from "../form/Select";

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

const statuses = [
  { value: "", label: "All" },
  { value: "open", label: "Still going on" },
  ...itemStatuses.map((value) => ({ value, label: capital(value) })),
];

const orderWords: Readonly<Record<ProgrammeOrder, string>> = {
  due: "Due date",
  title: "Title",
  owner: "Owner",
  status: "Status",
};

/** Which items, in which order, as at which day. */
export function ProgrammeFilters({ data }: { data: ProgrammeData }) {
  const { group, filter, owners, at } = data;
  return (
    <form method="get" action={paths.programme(group.slug)} className="app-filters">
      <Select name="status" label="Status" choices={statuses} defaultValue={filter.status} />
      <Select
        name="owner"
        label="Owner"
        choices={[{ value: "", label: "Everybody" }, ...owners, { value: "nobody", label: "No owner yet" }]}
        defaultValue={filter.owner}
      />
      <Select
        name="sort"
        label="Sorted by"
        choices={programmeOrders.map((value) => ({ value, label: orderWords[value] }))}
        defaultValue={filter.sort}
      />
      <DateInput name="at" label="As at" day={at} />
      <Button label="Show" kind="secondary" small />
    </form>
  );
}
