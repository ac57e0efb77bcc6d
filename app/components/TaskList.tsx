import type { ReactNode } from "react";

export interface Task {
  readonly key: string;
  readonly what: ReactNode;
  /** A quiet second line: what it belongs to, why. */
  readonly why?: ReactNode;
  /** At the right on a desk: a day or a tag. */
  readonly when?: ReactNode;
}

/** Things to act on, one a line. It wraps on a phone and never scrolls sideways. */
export function TaskList({ items }: { items: readonly Task[] }) {
  const hasWhen = items.some(({ when }) => when !== undefined);
  return (
    <ul className={`app-tasks${hasWhen ? " app-tasks--when" : ""}`}>
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
