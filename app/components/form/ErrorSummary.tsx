import { useEffect, useRef, type MouseEvent } from "react";

export type Errors = Readonly<Record<string, string>>;

/** What is wrong and where, at the top of the page; it takes the focus where scripts run. */
export function ErrorSummary({ errors }: { errors: Errors }) {
  const box = useRef<HTMLDivElement>(null);
  const entries = Object.entries(errors);
  useEffect(() => {
    if (entries.length > 0) box.current?.focus();
  }, [errors, entries.length]);
  if (entries.length === 0) return null;
  return (
    <div className="nhsuk-error-summary" ref={box} tabIndex={-1}>
      {/* Inside the box that takes the focus: on the same element it would be announced twice, or not at all. */}
      <div role="alert">
        <h2 className="nhsuk-error-summary__heading">There is a problem</h2>
        <div className="nhsuk-error-summary__body">
          <ul className="nhsuk-list nhsuk-error-summary__list">
            {entries.map(([field, message]) => (
              <li key={field}>
                <a href={`#${field}`} onClick={focusInput}>
                  {message}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}

/** A link may lead to a group, such as a date. With scripts the focus goes on to the input that is wrong. */
function focusInput(event: MouseEvent<HTMLAnchorElement>) {
  const place = document.getElementById(event.currentTarget.hash.slice(1));
  const inputs = place?.querySelectorAll<HTMLElement>("input:not([type=hidden])") ?? [];
  const input = [...inputs].find((each) => each.matches("[aria-invalid], :checked")) ?? inputs[0];
  if (place === null || input === undefined) return;
  event.preventDefault();
  place.scrollIntoView();
  input.focus({ preventScroll: true });
}
