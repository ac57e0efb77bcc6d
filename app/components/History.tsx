import type { ReactNode } from "react";
import type { PageLink } from "./frame/PageHead";

export interface HistoryEntry {
  readonly key: string;
  readonly what: ReactNode;
  /** Who and when: "Quality lead, 14 June 2023, 9:30am". */
  readonly who: ReactNode;
}

/** What happened, newest first, as a line of time. */
export function History({ entries, all }: { entries: readonly HistoryEntry[]; all?: PageLink }) {
  return (
    <>
      <ol className="app-history">
        {entries.map(({ key, what, who }) => (
          <li key={key}>
            {what}
            <span className="app-small">{who}</span>
          </li>
        ))}
      </ol>
      {all !== undefined && (
        <p className="app-after">
          <a href={all.href}>{all.label}</a>
        </p>
      )}
    </>
  );
}
