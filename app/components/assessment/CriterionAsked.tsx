import { Fragment, type ReactNode } from "react";
import type { CriterionPage } from "../../domain/view/criterion-page";
import { paths } from "../../http/paths";

/** What the criterion asks, how to look at it, what often proves it, and what it rests on. */
export function CriterionAsked({ page }: { page: CriterionPage }) {
  const { statement, guidance, helps, sources, audits } = page;
  return (
    <section className="app-panel app-asked" aria-label="What the criterion asks">
      <div>
        <h2 className="nhsuk-heading-xs">What it is for</h2>
        <p>{statement.outcome}</p>
      </div>
      <div>
        <h2 className="nhsuk-heading-xs">Guidance</h2>
        <p>{guidance === "" ? "This edition gives no guidance on it." : guidance}</p>
      </div>
      <div>
        <h2 className="nhsuk-heading-xs">Evidence that often helps</h2>
        {helps.length === 0 ? (
          <p>This edition names none.</p>
        ) : (
          <ul className="nhsuk-list nhsuk-list--bullet">
            {helps.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        )}
      </div>
      <div className="app-asked__rests">
        <h2 className="nhsuk-u-visually-hidden">What it rests on</h2>
        {sources.length > 0 && (
          <p>
            <strong>Rests on:</strong>{" "}
            <Several
              each={sources.map((source) => (
                <SourceName key={source.id} {...source} />
              ))}
            />
            .
          </p>
        )}
        {statement.references.length > 0 && (
          <p>
            <strong>Official statement:</strong>{" "}
            {statement.references
              .map(({ code, certainty }) => `${code}${certainty === "likely" ? ", likely" : ""} (RCR AuditLive)`)
              .join(", ")}
            .
          </p>
        )}
        {audits.length > 0 && (
          <p>
            <strong>Ready {audits.length === 1 ? "audit" : "audits"}:</strong>{" "}
            <Several
              each={audits.map(({ title, address }) => (address === null ? title : <a href={address}>{title}, RCR</a>))}
            />
            .
          </p>
        )}
      </div>
    </section>
  );
}

function SourceName({ id, title, publisher, part, address }: CriterionPage["sources"][number]) {
  return (
    <>
      <a href={paths.source(id)}>{title}</a>
      {publisher !== "" && `, ${publisher}`}
      {part !== null && `, ${part}`}
      {address !== null && (
        <>
          {" "}
          (
          <a href={address}>
            read it<span className="nhsuk-u-visually-hidden"> at the publisher: {title}</span>
          </a>
          )
        </>
      )}
    </>
  );
}

function Several({ each }: { each: readonly ReactNode[] }) {
  return (
    <>
      {each.map((one, index) => (
        <Fragment key={index}>
          {index > 0 && "; "}
          {one}
        </Fragment>
      ))}
    </>
  );
}
