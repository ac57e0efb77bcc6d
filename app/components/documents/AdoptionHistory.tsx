import type { AdoptionRow } from "../../domain/documents/adoption-views";
import { History } from "../History";
import { Panel } from "../Panel";
import { Tag } from "../Tag";
import { AdoptionFile } from "./AdoptionFile";

export interface AdoptionHistoryProps {
  readonly trust: { readonly short: string };
  readonly history: readonly {
    readonly number: number;
    readonly position: string;
    readonly version: string;
    readonly difference: string | null;
    readonly reason: string | null;
    readonly file: AdoptionRow["file"];
    readonly who: string;
  }[];
}

/** All that a trust ever stated about a document, newest first. */
export function AdoptionHistory({ trust, history }: AdoptionHistoryProps) {
  return (
    <Panel title={`What ${trust.short} has stated`} size="s">
      {history.length === 0 && <p>Nothing yet. Each statement is kept here with its day and who recorded it.</p>}
      {history.length > 0 && (
        <History
          entries={history.map(({ number, position, version, difference, reason, file, who }) => ({
            key: String(number),
            what: (
              <>
                <Tag word={position} /> version {version}
                {difference !== null && <p>{difference}</p>}
                {reason !== null && <p className="app-quiet">{reason}</p>}
                {file !== null && (
                  <p>
                    <AdoptionFile file={file} />
                  </p>
                )}
              </>
            ),
            who,
          }))}
        />
      )}
    </Panel>
  );
}
