export interface SearchKindsProps {
  readonly kinds: readonly {
    readonly label: string;
    readonly count: number;
    readonly href: string;
    readonly isCurrent: boolean;
  }[];
}

/** How many of each kind were found; each leads to those alone. */
export function SearchKinds({ kinds }: SearchKindsProps) {
  return (
    <nav className="app-parts" aria-label="Kinds of result">
      <ul>
        {kinds.map(({ label, count, href, isCurrent }) => (
          <li key={label}>
            <a href={href} aria-current={isCurrent ? "page" : undefined}>
              {label} ({count.toLocaleString("en-GB")})
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
