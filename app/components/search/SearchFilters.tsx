import { paths } from "../../http/paths";
import { Button } from "../form/Button";
import { Select } from "../form/Select";
import { TextInput } from "../form/TextInput";

interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface SearchFiltersProps {
  readonly typed: string;
  readonly kind: string;
  readonly group: string;
  readonly trust: string;
  readonly groups: readonly Choice[];
  readonly trusts: readonly Choice[];
}

/** The same box as in the header, with what narrows it. It is sent by its address, so that a search can be passed on. */
export function SearchFilters({ typed, kind, group, trust, groups, trusts }: SearchFiltersProps) {
  return (
    <form method="get" action={paths.search()} className="app-filters" role="search" aria-label="This page">
      <TextInput name="q" label="Search for" defaultValue={typed} />
      {kind !== "" && <input type="hidden" name="kind" value={kind} />}
      {groups.length > 0 && (
        <Select
          name="group"
          label="Group"
          choices={[{ value: "", label: "All groups" }, ...groups]}
          defaultValue={group}
        />
      )}
      {trusts.length > 1 && (
        <Select
          name="trust"
          label="Trust"
          choices={[{ value: "", label: "All trusts" }, ...trusts]}
          defaultValue={trust}
        />
      )}
      <Button label="Search" kind="secondary" small />
    </form>
  );
}
