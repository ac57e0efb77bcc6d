import { paths } from "../../http/paths";

/** One box for everything that the person may see. A plain form: it works without scripts. */
export function SearchBox() {
  return (
    <div className="nhsuk-header__search" role="search">
      <form className="nhsuk-header__search-form" action={paths.search()} method="get">
        <label className="nhsuk-label nhsuk-u-visually-hidden" htmlFor="search-portal">
          Search criteria, evidence, documents, discussions, groups and people
        </label>
        <div className="nhsuk-input-wrapper">
          <input className="nhsuk-input" id="search-portal" name="q" type="search" autoComplete="off" maxLength={200} />
          <button className="nhsuk-button nhsuk-button--small" type="submit">
            <Glass />
            <span className="nhsuk-u-visually-hidden">Search</span>
          </button>
        </div>
      </form>
    </div>
  );
}

function Glass() {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
      <circle cx="10" cy="10" r="6" fill="none" stroke="currentColor" strokeWidth="3" />
      <path d="m15 15 6 6" fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
    </svg>
  );
}
