// The discussions about a criterion or about a version of a document, on its page.
import type { ThreadsPanelData } from "../../domain/view/discussions";
import { Panel } from "../Panel";
import { Tag } from "../Tag";

export function ThreadsPanel({ threads, startHref }: ThreadsPanelData) {
  if (threads.length === 0 && startHref === null) return null;
  return (
    <Panel title="Discussions" size="s">
      {threads.length === 0 ? (
        <p>Nobody has started a discussion about this in a group that you see.</p>
      ) : (
        <ul className="nhsuk-list">
          {threads.map(({ id, title, href, state, facts }) => (
            <li key={id}>
              <a href={href}>{title}</a> {state !== null && <Tag word={state} />}
              <p className="app-small app-quiet">{facts}</p>
            </li>
          ))}
        </ul>
      )}
      {startHref !== null && (
        <p>
          <a href={startHref}>Start a discussion</a>
        </p>
      )}
    </Panel>
  );
}
