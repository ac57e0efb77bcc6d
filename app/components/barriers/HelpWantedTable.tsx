import { barrierKindLabel, barrierSeverityLabel } from "../../domain/barriers/barriers";
import { formatDate } from "../../domain/dates";
import { shortWords } from "../../domain/view/finding-pages";
import { paths } from "../../http/paths";
import type { NetworkBarriersData } from "../../routes/network.barriers._index";
import { DataTable } from "../DataTable";
import { EmptyState } from "../Note";

/** Open barriers whose services say what would help. */
export function HelpWantedTable({ wanted }: { wanted: NetworkBarriersData["wanted"] }) {
  if (wanted.length === 0) {
    return (
      <EmptyState>
        <p>No service asks for help with a barrier. Services say it where they record one.</p>
      </EmptyState>
    );
  }
  return (
    <DataTable
      caption="Help wanted"
      columns={["Barrier", "Trust", "Kind", "Severity", "Since", "Help wanted"].map((label) => ({ label }))}
      rows={wanted.map((each) => ({
        key: each.id,
        cells: [
          <a key="words" href={paths.barrier(each.slug, each.id)}>
            {shortWords(each.words)}
          </a>,
          each.trust,
          barrierKindLabel(each.kind),
          barrierSeverityLabel(each.severity),
          formatDate(each.sinceOn),
          each.helpWanted,
        ],
      }))}
      file={{ label: "Help wanted (CSV)", href: paths.networkBarriersCsv("wanted") }}
      stack
    />
  );
}
