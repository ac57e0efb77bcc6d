import type { MaturityData } from "../../routes/network.maturity._index";
import { LineChart } from "./LineChart";
import { Panel } from "../Panel";

/** Overall scores over time: published totals where they were published, computed ones for submissions made here. */
export function MaturityChart({ data }: { data: MaturityData }) {
  const points = data.rows
    .filter((row) => row.isSubmitted && (row.published !== null || row.computed !== null))
    .reverse()
    .map((row) => {
      const [month = "", year = ""] = row.month.split(" ");
      const shown = row.published?.score ?? row.computed?.score ?? "";
      const other =
        row.check === "does not add up" && row.computed !== null
          ? { value: row.computed.value, text: `${row.computed.score} from parts` }
          : undefined;
      return { label: [month.slice(0, 3), year] as const, value: Number(shown), text: shown, other };
    });
  const bands = data.levels
    .slice(0, -1)
    .map(({ upTo }, index) => ({ from: upTo, label: `${data.levels[index + 1]?.label ?? ""}, above ${upTo}` }));
  const highest = Math.max(...points.map(({ value }) => value));
  const shown = bands.filter(({ from }) => from <= highest + 4);
  return (
    <Panel title="Overall score">
      <LineChart
        points={points}
        low={3}
        high={Math.max(13, highest + 1.5)}
        bands={shown}
        target={data.target ?? undefined}
      />
      <p className="app-small app-quiet">
        Filled dots and the line are published totals, or computed here where a submission was made in the portal. The
        open circle is what the portal computes where the two disagree. The same figures are in the table below.
      </p>
    </Panel>
  );
}
