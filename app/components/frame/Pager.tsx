import type { PageLink } from "./PageHead";

export interface PagerProps {
  /** What the pages hold, for someone who hears the landmarks: "Criteria pages". */
  readonly label?: string;
  readonly previous?: PageLink | null;
  readonly next?: PageLink | null;
}

/** To the rows before and after. Each link says what it leads to: "Statements 5.6 to 5.10". */
export function Pager({ label = "Pages", previous, next }: PagerProps) {
  if (!previous && !next) return null;
  return (
    <nav className="app-pager" aria-label={label}>
      {previous && (
        <a href={previous.href} rel="prev">
          <span className="app-pager__way">Previous</span> {previous.label}
        </a>
      )}
      {next && (
        <a className="app-pager__next" href={next.href} rel="next">
          <span className="app-pager__way">Next</span> {next.label}
        </a>
      )}
    </nav>
  );
}
