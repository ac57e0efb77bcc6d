import type { ResultShown } from "../../reports/search/present";

/** One search, as a list to read down: a link, what it is, and a few words around what was found. */
export function SearchResults({ results }: { results: readonly ResultShown[] }) {
  return (
    <ol className="app-results">
      {results.map(({ key, title, href, kind, place, snippet }) => (
        <li key={key}>
          <h2 className="nhsuk-heading-s">{href === null ? title : <a href={href}>{title}</a>}</h2>
          <p className="app-small app-quiet">
            {kind}. {place}
          </p>
          {snippet.length > 0 && (
            <p className="app-small">
              {snippet.map(({ words, found }, index) => (found ? <mark key={index}>{words}</mark> : words))}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
