import type { ServiceActionFilter } from "../../domain/actions/service-actions";
import { actionStates, priorities } from "../../domain/forms/action";
import type { FilterChoice } from "../../domain/view/assessment-pages";
import { Button } from "../form/Button";
import { Select } from "../form/Select";

const anything = { value: "", label: "All" };

/** What a list of actions is narrowed to, in its address. */
export function ServiceActionFilters({
  filter,
  owners,
}: {
  filter: ServiceActionFilter;
  owners: readonly FilterChoice[];
}) {
  return (
    <form method="get" className="app-filters" role="search" aria-label="Actions">
      <Select
        name="state"
        label="State"
        choices={[
          { value: "all", label: "All" },
          { value: "overdue", label: "Overdue" },
          { value: "to-check", label: "To be checked" },
          ...actionStates,
        ]}
        defaultValue={filter.state}
      />
      <Select name="owner" label="Owner" choices={[anything, ...owners]} defaultValue={filter.owner} />
      <Select name="priority" label="Priority" choices={[anything, ...priorities]} defaultValue={filter.priority} />
      <Select
        name="closes"
        label="Would close"
        choices={[
          anything,
          { value: "criterion", label: "A criterion" },
          { value: "finding", label: "A finding" },
          { value: "barrier", label: "A barrier" },
          { value: "nothing", label: "Nothing named" },
        ]}
        defaultValue={filter.closes}
      />
      <Button label="Show" kind="secondary" small of="the actions that match" />
    </form>
  );
}
