import { HiddenFields } from "../form/HiddenFields";
import { Select } from "../form/Select";

export interface TrustChoiceProps {
  readonly trusts: readonly { readonly id: string; readonly shortName: string }[];
  readonly chosen?: string;
  readonly error?: string;
}

/** For which trust somebody acts: asked only of those who lead more than one. */
export function TrustChoice({ trusts, chosen, error }: TrustChoiceProps) {
  const [only] = trusts;
  if (only === undefined) return null;
  if (trusts.length === 1) return <HiddenFields fields={[{ name: "trust", value: only.id }]} />;
  return (
    <Select
      name="trust"
      label="Your trust"
      choices={trusts.map(({ id, shortName }) => ({ value: id, label: shortName }))}
      defaultValue={chosen}
      error={error}
    />
  );
}
