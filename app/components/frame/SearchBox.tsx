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
            Search
          </button>
        </div>
      </form>
    </div>
  );
}
