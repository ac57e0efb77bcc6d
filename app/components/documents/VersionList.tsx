import type { VersionLine } from "../../domain/documents/document-views";
import { History } from "../History";
import { Panel } from "../Panel";
import { Tag } from "../Tag";

export interface VersionListProps {
  readonly versions: readonly VersionLine[];
  readonly compareAll: string | null;
}

/** The versions in sight, newest first, each with what it changed. */
export function VersionList({ versions, compareAll }: VersionListProps) {
  return (
    <Panel title="Versions" size="s">
      {versions.length === 0 ? (
        <p>No version can be read yet.</p>
      ) : (
        <History
          entries={versions.map((version) => ({
            key: version.words,
            what: <What {...version} />,
            who: <Who {...version} />,
          }))}
          all={compareAll === null ? undefined : { label: "Compare any two versions", href: compareAll }}
        />
      )}
    </Panel>
  );
}

function What({ words, state, note, material, href }: VersionLine) {
  return (
    <>
      <a href={href}>
        <strong>
          <span className="nhsuk-u-visually-hidden">Version </span>
          {words}
        </strong>
      </a>{" "}
      <Tag word={state} />
      <span className="app-history__what">
        {note}
        {material && `${/[.!?]$/.test(note) ? "" : "."} Material change`}
      </span>
    </>
  );
}

function Who({ when, compare }: VersionLine) {
  return (
    <>
      {when}
      {compare !== null && (
        <>
          . <a href={compare.href}>{compare.label}</a>
        </>
      )}
    </>
  );
}
