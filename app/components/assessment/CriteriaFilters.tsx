import { paths } from "../../http/paths";
import type { CriteriaPageData } from "../../routes/network.gap-analysis.criteria";
import { Button } from "../form/Button";
import { DateInput } from "../form/DateInput";
import { Select } from "../form/Select";

/** Which section, and as at which day. */
export function CriteriaFilters({
  data,
}: {
  data: Pick<CriteriaPageData, "editionId" | "on" | "section" | "sections" | "icbId">;
}) {
  return (
    <form
      method="get"
      action={paths.gapAnalysisCriteria({ edition: data.editionId }).split("?")[0]}
      className="app-filters"
    >
      <input type="hidden" name="edition" value={data.editionId} />
      {data.icbId !== "" && <input type="hidden" name="icb" value={data.icbId} />}
      <Select
        name="section"
        label="Section"
        choices={[{ value: "", label: "All sections" }, ...data.sections]}
        defaultValue={data.section}
      />
      <DateInput name="at" label="As at the end of" day={data.on} />
      <Button label="Show" kind="secondary" small />
    </form>
  );
}
