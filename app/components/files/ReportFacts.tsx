import type { Instant } from "../../domain/dates";
import { formatMoment } from "../../domain/london";
import type { ReportShown } from "../../domain/view/reported-files";
import { paths } from "../../http/paths";
import { Facts, type Fact } from "../Facts";
import { Panel } from "../Panel";
import { Tag } from "../Tag";

/** What was said of a file, by whom, and what became of it. */
export function ReportFacts({ report }: { report: ReportShown }) {
  const { state, words, fileName, file, of, evidenceId, reportedByName, reportedAt, decision } = report;
  const facts: Fact[] = [
    { label: "State", value: <Tag word={state} /> },
    { label: "What was said", value: words },
    { label: "File", value: file === null ? fileName : <a href={file}>Download {fileName}</a> },
    { label: "Belongs to", value: evidenceId === null ? of : <a href={paths.evidence(evidenceId)}>{of}</a> },
    { label: "Reported by", value: reportedByName },
    { label: "Reported", value: formatMoment(reportedAt as Instant) },
  ];
  if (decision !== null) {
    facts.push({ label: "Decided by", value: decision.byName });
    facts.push({ label: "Decided", value: formatMoment(decision.at as Instant) });
    facts.push({ label: "Reason", value: decision.reason });
  }
  return (
    <Panel title="The report">
      <Facts facts={facts} />
    </Panel>
  );
}
