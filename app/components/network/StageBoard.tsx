export interface BoardTrust {
  readonly short: string;
  readonly name: string;
  readonly href: string | null;
  /** "since May 2023". */
  readonly note?: string;
}

export interface BoardColumn {
  /** `null` is "not declared", which stands last and outside the figure. */
  readonly stage: number | null;
  readonly title: string;
  /** In alphabetical order, always. */
  readonly trusts: readonly BoardTrust[];
}

/** Where each trust says it is, stage by stage. */
export function StageBoard({ columns }: { columns: readonly BoardColumn[] }) {
  return (
    <ol className="app-board">
      {columns.map(({ stage, title, trusts }) => (
        <li key={stage} className={stage === null ? "app-board__none" : undefined}>
          <h3>
            {stage === null ? "Not declared" : `Stage ${stage}`} <span>{title}</span>
          </h3>
          {trusts.length === 0 ? (
            <p className="app-small app-quiet">No trust</p>
          ) : (
            <ul className="app-chips">
              {trusts.map((trust) => (
                <li key={trust.short}>
                  <Chip {...trust} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}

function Chip({ short, name, href, note }: BoardTrust) {
  const words = (
    <>
      <span className="app-chip__name">
        {short}
        <span className="nhsuk-u-visually-hidden">, {name}</span>
      </span>
      {note !== undefined && <small> {note}</small>}
    </>
  );
  return href === null ? (
    <span className="app-chip">{words}</span>
  ) : (
    <a className="app-chip" href={href}>
      {words}
    </a>
  );
}
