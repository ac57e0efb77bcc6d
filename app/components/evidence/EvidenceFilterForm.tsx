import { evidenceKinds } from "../../domain/evidence-kinds";
import { evidenceOrders, evidenceStates, nobody, type EvidenceFilter } from "../../domain/evidence-list";
import { Button } from "../form/Button";
import { Select } from "../form/Select";
import { TextInput } from "../form/TextInput";

export interface EvidenceFilterFormProps {
  readonly filter: EvidenceFilter;
  /** Whoever owns something in the list. */
  readonly owners: readonly { readonly id: string; readonly name: string }[];
  readonly clear: string | null;
}

/** What a list of evidence is narrowed to. It is sent by its address, so that the list can be kept and passed on. */
export function EvidenceFilterForm({ filter, owners, clear }: EvidenceFilterFormProps) {
  return (
    <form method="get" className="app-filters" role="search" aria-label="Evidence">
      <Select
        name="state"
        label="State"
        choices={[
          { value: "", label: "All but withdrawn" },
          ...evidenceStates.map(({ id, label }) => ({ value: id, label })),
        ]}
        defaultValue={filter.state ?? ""}
      />
      <Select
        name="kind"
        label="Kind"
        choices={[{ value: "", label: "All kinds" }, ...evidenceKinds.map(({ id, label }) => ({ value: id, label }))]}
        defaultValue={filter.kind ?? ""}
      />
      <Select
        name="owner"
        label="Owner"
        choices={[
          { value: "", label: "Everybody" },
          { value: nobody, label: "Nobody" },
          ...owners.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        defaultValue={filter.owner ?? ""}
      />
      <TextInput name="words" label="Words in the title" defaultValue={filter.words} />
      <Select
        name="order"
        label="Order by"
        choices={evidenceOrders.map(({ id, label }) => ({ value: id, label }))}
        defaultValue={filter.order}
      />
      <Button label="Show" kind="secondary" small of="the evidence that matches" />
      {clear !== null && <a href={clear}>Show everything</a>}
    </form>
  );
}
