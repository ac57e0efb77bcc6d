import { barrierKinds, barrierSeverities, type BarrierFilter } from "../../domain/barriers/barriers";
import { Button } from "../form/Button";
import { Select } from "../form/Select";

const anything = { value: "", label: "All" };

/** What a list of barriers is narrowed to, in its address. */
export function BarrierFilters({ filter }: { filter: BarrierFilter }) {
  return (
    <form method="get" className="app-filters" role="search" aria-label="Barriers">
      <Select
        name="state"
        label="State"
        choices={[
          { value: "all", label: "All" },
          { value: "open", label: "Open" },
          { value: "resolved", label: "Resolved" },
        ]}
        defaultValue={filter.state === "" ? "all" : filter.state}
      />
      <Select name="kind" label="Kind" choices={[anything, ...barrierKinds]} defaultValue={filter.kind} />
      <Select
        name="severity"
        label="Severity"
        choices={[anything, ...barrierSeverities]}
        defaultValue={filter.severity}
      />
      <Button label="Show" kind="secondary" small of="the barriers that match" />
    </form>
  );
}
