import { paths } from "../../http/paths";

export interface EditionStatementProps {
  readonly statement: {
    readonly code: string;
    readonly title: string;
    readonly outcome: string;
    readonly references: readonly string[];
    readonly audits: readonly { readonly title: string; readonly address?: string }[];
    readonly criteria: readonly {
      readonly code: string;
      readonly title: string | null;
      readonly text: string;
      readonly guidance: string;
      readonly evidence: readonly string[];
      readonly appliesTo: readonly string[];
      readonly sources: readonly { readonly id: string; readonly part: string | null; readonly title: string }[];
      readonly evidencedBy: readonly string[];
    }[];
  };
}

/** One statement of an edition with its criteria, for reading. */
export function EditionStatement({ statement }: EditionStatementProps) {
  return (
    <section className="app-statement" id={`s-${statement.code}`} aria-labelledby={`h-${statement.code}`}>
      <div className="app-statement__head">
        <div>
          <h2 className="nhsuk-heading-s" id={`h-${statement.code}`}>
            {statement.code} {statement.title}
          </h2>
          <p>{statement.outcome}</p>
          {statement.references.length > 0 && (
            <p>Official statement: {statement.references.join(", ")} (RCR AuditLive)</p>
          )}
          {statement.audits.length > 0 && (
            <p>
              Ready audits:{" "}
              {statement.audits.map((audit, index) => (
                <span key={audit.title}>
                  {index > 0 && "; "}
                  {audit.address === undefined ? (
                    audit.title
                  ) : (
                    <a href={audit.address} rel="noopener noreferrer">
                      {audit.title}
                    </a>
                  )}
                </span>
              ))}
            </p>
          )}
        </div>
      </div>
      <ul className="app-criteria">
        {statement.criteria.map((criterion) => (
          <li className="app-criterion" key={criterion.code} id={`c-${criterion.code}`}>
            <p className="app-criterion__text">
              <strong>
                {criterion.code} {criterion.title}
              </strong>
              <br />
              {criterion.text}
            </p>
            <p className="app-small">{criterion.guidance}</p>
            <p className="app-small app-quiet">
              Evidence that often helps: {criterion.evidence.join("; ")}.
              {criterion.appliesTo.length > 0 && ` For services that do ${criterion.appliesTo.join(" or ")}.`}
              {criterion.evidencedBy.length > 0 && ` Evidenced from below by ${criterion.evidencedBy.join(", ")}.`}
            </p>
            <p className="app-small app-quiet">
              Rests on:{" "}
              {criterion.sources.map((source, index) => (
                <span key={source.id}>
                  {index > 0 && "; "}
                  <a href={paths.source(source.id)}>
                    {source.title}
                    <span className="nhsuk-u-visually-hidden"> (source of {criterion.code})</span>
                  </a>
                  {source.part !== null && `, ${source.part}`}
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
