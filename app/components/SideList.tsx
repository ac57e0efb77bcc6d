export interface SidePlace {
  readonly code: string;
  readonly title: string;
  readonly href: string;
  /** "2 of 3 complete, 1 evidenced", or "Nothing to assess". */
  readonly progress: string;
  readonly isDone?: boolean;
  readonly isCurrent?: boolean;
}

/** Places on this page or beside it, with progress. One element: a column on a desk, short chips on a phone. */
export function SideList({ label, places }: { label: string; places: readonly SidePlace[] }) {
  return (
    <nav className="app-panel app-side" aria-label={label}>
      <h2 className="nhsuk-heading-xs">{label}</h2>
      <ol>
        {places.map(({ code, title, href, progress, isDone = false, isCurrent = false }) => (
          <li key={code}>
            <a href={href} aria-current={isCurrent ? "page" : undefined}>
              {code} <span className="app-side__title">{title}</span>
            </a>{" "}
            <span className={`app-side__progress${isDone ? "" : " app-side__progress--open"}`}>{progress}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
