import type { PageLink } from "./PageHead";

/** The way back up, from the outermost place inwards; this page itself is not in it. */
export function Breadcrumbs({ trail }: { trail: readonly PageLink[] }) {
  const last = trail.at(-1);
  return (
    <nav className="nhsuk-breadcrumb" aria-label="Breadcrumb">
      <ol className="nhsuk-breadcrumb__list">
        {trail.map(({ label, href }) => (
          <li key={href} className="nhsuk-breadcrumb__list-item">
            <a className="nhsuk-breadcrumb__link" href={href}>
              {label}
            </a>
          </li>
        ))}
      </ol>
      {last !== undefined && (
        // On a phone it stands in place of the list.
        <a className="nhsuk-back-link" href={last.href}>
          <span className="nhsuk-u-visually-hidden">Back to </span>
          {last.label}
        </a>
      )}
    </nav>
  );
}
