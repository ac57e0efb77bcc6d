import { paths } from "../../http/paths";
import type { GapPageData } from "../../routes/network.gap-analysis._index";
import { Button } from "../form/Button";
import { DateInput } from "../form/DateInput";
import { Select } from "../form/Select";

/** Edition, day and ICB, as a GET form: what it shows stands in the address. */
export function GapFilters({
  data,
}: {
  data: Pick<GapPageData, "editions" | "editionId" | "on" | "icbs" | "icbId" | "isForServices">;
}) {
  return (
    <form method="get" action={paths.gapAnalysis()} className="app-filters">
      <Select name="edition" label="Edition" choices={data.editions} defaultValue={data.editionId} />
      <DateInput name="at" label="As at the end of" day={data.on} />
      {data.isForServices && (
        <Select
          name="icb"
          label="Integrated care board (ICB)"
          choices={[{ value: "", label: `All ${data.icbs.length} ICBs` }, ...data.icbs]}
          defaultValue={data.icbId}
        />
      )}
      <Button label="Show" kind="secondary" small />
    </form>
  );
}
