import type { Instant } from "../../domain/dates";
import { formatMoment } from "../../domain/london";
import type { EvidenceItem, SupportedAssessment } from "../../domain/view/evidence-item";
import { plural } from "../../domain/view/figures";
import { networkSlug, paths } from "../../http/paths";
import { DataTable, type Column } from "../DataTable";
import { History } from "../History";
import { Panel } from "../Panel";
import { RemovedFile } from "../files/RemovedFile";
import { VersionFile } from "../files/VersionFile";

const versionColumns: readonly Column[] = [
  { label: "Version" },
  { label: "File" },
  { label: "Size", numeric: true },
  { label: "What changed" },
  { label: "Added" },
  { label: "Checksum" },
];

export interface EvidenceVersionsProps {
  readonly item: EvidenceItem;
  readonly isShared: boolean;
  readonly mayRemove: boolean;
}

/** The files of an item, newest first. Each is sent only after its bytes were proved. */
export function EvidenceVersions({ item, isShared, mayRemove }: EvidenceVersionsProps) {
  if (isShared) return <SharedFile item={item} />;
  return (
    <Panel title="Files" aside={plural(item.versions.length, "version")}>
      <DataTable
        caption="Versions of the file"
        columns={versionColumns}
        rows={item.versions.map((version) => ({
          key: String(version.number),
          cells: [
            `Version ${version.number}`,
            <VersionFile key="file" evidenceId={item.id} version={version} />,
            version.size,
            version.whatChanged ?? (version.number === 1 ? "First version" : "Not said"),
            <>
              {version.addedByName}
              <span className="app-small app-quiet app-below">{formatMoment(version.addedAt as Instant)}</span>
            </>,
            <span className="app-code" key="checksum" title="The first characters of the file's SHA-256">
              {version.sha256}
            </span>,
          ],
        }))}
        stack
        flush
      />
      {(item.versions.length > 1 || mayRemove) && (
        <ul className="app-links app-after">
          {item.versions.length > 1 && (
            <li>
              <a href={paths.evidenceCompare(item.id)}>Compare the words of two versions</a>
            </li>
          )}
          {mayRemove && (
            <li>
              <a href={paths.evidenceRemoval(item.id)}>Remove every version for ever</a>
            </li>
          )}
        </ul>
      )}
    </Panel>
  );
}

function SharedFile({ item }: { item: EvidenceItem }) {
  return (
    <Panel title="File">
      {item.versions.map((version) =>
        version.removed === null ? (
          <p key={version.number}>
            <a href={paths.evidenceFile(item.id, version.number)}>Download {version.fileName}</a>, {version.size}{" "}
            <a className="app-small" href={paths.evidenceReport(item.id, version.number)}>
              Report this file
            </a>
          </p>
        ) : (
          <RemovedFile key={version.number} removed={version.removed} />
        ),
      )}
    </Panel>
  );
}

/** The criteria that rest on an item now, by assessment. */
export function EvidenceSupports({ supports, use }: { supports: readonly SupportedAssessment[]; use: string }) {
  const count = supports.reduce((sum, { criteria }) => sum + criteria.length, 0);
  return (
    <Panel title="What it supports" id="supports" aside={plural(count, "criterion", "criteria")}>
      {count > 0 && (
        <p>
          {use}. What you do with this evidence happens to all of them at once: a new version, a date, a withdrawal.
        </p>
      )}
      {count === 0 && (
        <p>It supports no criterion yet, so it counts for nothing. Attach it to the criteria that it proves.</p>
      )}
      {supports.map(({ assessmentId, slug, title, closed, criteria }) => (
        <div key={assessmentId}>
          <h3 className="nhsuk-heading-xs">
            {title}
            {closed && " (closed)"}
          </h3>
          <ul className="app-tasks">
            {criteria.map(({ code, title: name }) => (
              <li key={code}>
                <p>
                  <a href={paths.criterion(slug ?? networkSlug, assessmentId, code)}>
                    {code} {name}
                  </a>
                </p>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Panel>
  );
}

/** Every change of an item, newest first. */
export function EvidenceHistory({ history }: { history: NonNullable<EvidenceItem["history"]> }) {
  return (
    <Panel title="History" size="s">
      <History
        entries={history.map(({ version, what, byName, at, onBehalf }) => ({
          key: String(version),
          what: what.join(". "),
          who: `${byName}${onBehalf ? ", on behalf of the trust" : ""}, ${formatMoment(at as Instant)}`,
        }))}
      />
    </Panel>
  );
}
