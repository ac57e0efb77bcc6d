import { tickOf } from "../../domain/forms/cycles";
import { plural } from "../../domain/view/figures";
import type { CarriedPage, CarriedRow } from "../../domain/view/cycles";
import { paths } from "../../http/paths";
import { Button } from "../form/Button";
import { HintAndError } from "../form/Field";
import { PortalForm } from "../form/PortalForm";

export interface CarriedListProps {
  readonly page: CarriedPage;
  /** What was ticked: `all` by the link above the list, or what was sent and not accepted. */
  readonly ticked: "all" | readonly string[];
  readonly error: string | undefined;
}

/** Every answer that waits, each with a box to tick. Boxes begin empty: confirming is a look at each. */
export function CarriedList({ page, ticked, error }: CarriedListProps) {
  const { slug, assessmentId } = page.place;
  const query = { section: page.section };
  return (
    <PortalForm
      action={paths.carried(slug, assessmentId, query)}
      className={`app-form${error === undefined ? "" : " nhsuk-form-group--error"}`}
    >
      <fieldset className="nhsuk-fieldset" id="criteria" tabIndex={-1}>
        <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">Answers that wait</legend>
        <HintAndError
          name="criteria"
          hint="Tick those that still hold. Open a criterion to answer it in another way"
          error={error}
        />
        <ol className="app-carried-list">
          {page.rows.map((row) => (
            <CarriedItem key={row.code} page={page} row={row} ticked={ticked} />
          ))}
        </ol>
      </fieldset>
      {page.mayConfirmAny && <Button label="Confirm what is ticked" />}
    </PortalForm>
  );
}

function CarriedItem({
  page,
  row,
  ticked,
}: {
  page: CarriedPage;
  row: CarriedRow;
  ticked: CarriedListProps["ticked"];
}) {
  const { code, text, label, version, mayConfirm } = row;
  const href = paths.criterion(page.place.slug, page.place.assessmentId, code);
  const tick = tickOf(code, version);
  const id = `confirm-${code}`;
  return (
    <li>
      {mayConfirm ? (
        <div className="nhsuk-checkboxes nhsuk-checkboxes--small">
          <div className="nhsuk-checkboxes__item">
            <input
              className="nhsuk-checkboxes__input"
              type="checkbox"
              name="criteria"
              id={id}
              value={tick}
              defaultChecked={ticked === "all" || ticked.includes(tick)}
              aria-describedby={`${id}-about`}
            />
            <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={id}>
              <strong>{label}</strong>: {code} {text}
            </label>
          </div>
        </div>
      ) : (
        <p>
          <strong>{label}</strong>: {code} {text}
        </p>
      )}
      <p className="app-small app-quiet" id={`${id}-about`}>
        {aboutWords(row)}{" "}
        <a href={href}>
          Open<span className="nhsuk-u-visually-hidden"> {code}</span>
        </a>
      </p>
    </li>
  );
}

/** "From Assessment 2024. Owner: A. 1 of 2 evidence items is current." */
function aboutWords({ fromTitle, reason, ownerName, note, evidence }: CarriedRow): string {
  const { attached, current } = evidence;
  return [
    `From ${fromTitle}.`,
    ...(reason === null ? [] : [`Why it did not apply: ${reason}.`]),
    ownerName === null ? "No owner." : `Owner: ${ownerName}.`,
    attached === 0
      ? "No evidence came along."
      : `${current} of ${plural(attached, "evidence item")} ${current === 1 ? "is" : "are"} current.`,
    ...(note === null ? [] : [`Note: ${note}`]),
  ].join(" ");
}
