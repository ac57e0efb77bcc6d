import type { EvidenceVersionShown } from "../../domain/view/evidence-item";
import { paths } from "../../http/paths";
import { RemovedFile } from "./RemovedFile";

/** One version's file to download, with a way to say that something is wrong with it; or what became of it. */
export function VersionFile({ evidenceId, version }: { evidenceId: string; version: EvidenceVersionShown }) {
  const { number, fileName, removed } = version;
  if (removed !== null) return <RemovedFile removed={removed} />;
  return (
    <>
      <a href={paths.evidenceFile(evidenceId, number)}>
        {fileName}
        <span className="nhsuk-u-visually-hidden">, download version {number}</span>
      </a>
      <a className="app-small app-below" href={paths.evidenceReport(evidenceId, number)}>
        Report this file
        <span className="nhsuk-u-visually-hidden">, version {number}</span>
      </a>
    </>
  );
}
