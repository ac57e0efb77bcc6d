import { formatDate, formatMonth } from "../../domain/dates";
import { paths } from "../../http/paths";
import type { NetworkBarriersData } from "../../routes/network.barriers._index";
import { LineChart } from "../chart/LineChart";
import { DataTable } from "../DataTable";
import { Panel } from "../Panel";

/** Every sixth month is drawn, so that labels keep apart on a phone; the table has them all. */
const step = 6;

/** How many barriers stood at the end of each month: a line, and the same numbers in a table. */
export function BarrierTrend({ data: { trend } }: { data: NetworkBarriersData }) {
  const drawn = trend.filter((_, index) => (trend.length - 1 - index) % step === 0);
  const points = drawn.map(({ on, open }) => {
    const [month = "", year = ""] = formatMonth(on).split(" ");
    return { label: [month.slice(0, 3), year] as const, value: open, text: String(open) };
  });
  const highest = Math.max(1, ...trend.map(({ open }) => open));
  return (
    <>
      <Panel title="Open barriers at month ends">
        <LineChart points={points} low={0} high={highest * 1.25} />
      </Panel>
      <DataTable
        caption="Open barriers month by month"
        columns={[
          { label: "At the end of" },
          { label: "Open", numeric: true },
          { label: "Of high severity", numeric: true },
          { label: "Began", numeric: true },
          { label: "Resolved", numeric: true },
        ]}
        rows={trend.toReversed().map(({ on, open, high, began, resolved }) => ({
          key: on,
          cells: [formatDate(on), open, high, began, resolved],
        }))}
        file={{ label: "Barriers month by month (CSV)", href: paths.networkBarriersCsv("trend") }}
      />
    </>
  );
}
