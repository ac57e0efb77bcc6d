import type { ReactNode } from "react";

export interface TodoItem {
  readonly key: string;
  readonly what: ReactNode;
  /** A quiet second line: what it belongs to, why. */
  readonly why?: ReactNode;
  /** At the right on a desk: a day or a tag. */
  readonly when?: ReactNode;
}

/** Things to act on, one a line. It wraps on a phone and never scrolls sideways. */
export function Todo({ items }: { items: readonly TodoItem[] }) {
  const hasWhen = items.some(({ when }) => when !== undefined);
  return (
    <ul className={`app-todo${hasWhen ? " app-todo--when" : ""}`}>
      {items.map(({ key, what, why, when }) => (
        <li key={key}>
          <div>
            <p>{what}</p>
            {why !== undefined && <p className="app-small app-quiet">{why}</p>}
          </div>
          {when !== undefined && <div>{when}</div>}
        </li>
      ))}
    </ul>
  );
}
