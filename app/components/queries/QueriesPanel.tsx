import type { QueriesPanelData } from "../../domain/view/query-pages";
import { shortWords } from "../../domain/view/finding-pages";
import { paths } from "../../http/paths";
import { Panel } from "../Panel";
import { Tag } from "../Tag";

/** Queries on an answer or an item of evidence. Nothing is said where there is nothing, and nothing to ask. */
export function QueriesPanel({ panel }: { panel: QueriesPanelData | null }) {
  if (panel === null || (panel.rows.length === 0 && panel.askAt === null)) return null;
  return (
    <Panel title="Queries" size="s" id="queries">
      {panel.rows.length === 0 && <p>Nobody has asked about this.</p>}
      {panel.rows.length > 0 && (
        <ul className="app-plain-list">
          {panel.rows.map((row) => (
            <li key={row.id}>
              <a href={paths.query(row.id)}>{shortWords(row.words)}</a>
              <span className="app-small app-below">
                <Tag word={row.state} /> Asked by {row.askedBy}, {row.askedAt}
              </span>
            </li>
          ))}
        </ul>
      )}
      {panel.askAt !== null && (
        <p className="app-after">
          <a href={panel.askAt}>Ask a query</a>
        </p>
      )}
    </Panel>
  );
}
