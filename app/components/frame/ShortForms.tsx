import { useRequest } from "../form/RequestContext";
import type { ShortForm } from "../../standards/types";

const id = "short-forms";

/** What the short forms of this page stand for, for those who come from outside imaging. Nothing where none is to be explained. */
export function ShortForms() {
  const { shortForms } = useRequest();
  if (shortForms.length === 0) return null;
  return (
    <details className="nhsuk-details app-short-forms">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">What the short forms on this page mean</span>
      </summary>
      <div className="nhsuk-details__text">
        <dl className="app-meanings" id={id}>
          {shortForms.map(({ short, long }) => (
            <div key={short}>
              <dt>{short}</dt>
              <dd>{long}</dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  );
}

/** What a page that a browser wakes explains already, read from the page, so that it is drawn as it was sent. */
export function shortFormsShown(page: Document): readonly ShortForm[] {
  return [...page.querySelectorAll(`#${id} > div`)].map((row) => ({
    short: row.querySelector("dt")?.textContent ?? "",
    long: row.querySelector("dd")?.textContent ?? "",
  }));
}
