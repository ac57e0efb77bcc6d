import type { EditionToPick } from "../../domain/documents/form-views";
import { describedBy, HintAndError } from "../form/Field";

export interface SupportsPicksProps {
  readonly editions: readonly EditionToPick[];
  /** "edition/code" */
  readonly ticked: readonly string[];
  readonly error: string | undefined;
}

/** The criteria that a document supports: those ticked already stand first, the others are folded by section. */
export function SupportsPicks({ editions, ticked, error }: SupportsPicksProps) {
  const hint = "Where the document helps a service to meet a criterion. Open a section and tick them";
  return (
    <div
      className={`nhsuk-form-group${error === undefined ? "" : " nhsuk-form-group--error"}`}
      id="supports"
      tabIndex={-1}
    >
      <fieldset className="nhsuk-fieldset" aria-describedby={describedBy({ name: "supports", hint, error })}>
        <legend className="nhsuk-fieldset__legend">Criteria that it supports (optional)</legend>
        <HintAndError name="supports" hint={hint} error={error} />
        {editions.map((edition) => (
          <EditionPicks key={edition.id} edition={edition} ticked={ticked} />
        ))}
      </fieldset>
    </div>
  );
}

function EditionPicks({ edition, ticked }: { edition: EditionToPick; ticked: readonly string[] }) {
  const isTicked = ({ code }: { code: string }) => ticked.includes(`${edition.id}/${code}`);
  const first = edition.sections.flatMap(({ criteria }) => criteria.filter(isTicked));
  return (
    <>
      <p className="app-small app-quiet">{edition.title}</p>
      {first.length > 0 && <Picks edition={edition.id} criteria={first} areTicked />}
      {edition.sections.map(({ code, title, criteria }) => {
        const others = criteria.filter((criterion) => !isTicked(criterion));
        if (others.length === 0) return null;
        return (
          <details className="app-picks" key={code}>
            <summary>
              {code} {title} <span className="app-quiet">({others.length})</span>
            </summary>
            <Picks edition={edition.id} criteria={others} areTicked={false} />
          </details>
        );
      })}
    </>
  );
}

interface PicksProps {
  readonly edition: string;
  readonly criteria: EditionToPick["sections"][number]["criteria"];
  readonly areTicked: boolean;
}

function Picks({ edition, criteria, areTicked }: PicksProps) {
  return (
    <ul className="app-criteria-picks">
      {criteria.map(({ code, title }) => (
        <li key={code}>
          <input
            type="checkbox"
            id={`supports-${edition}-${code}`}
            name="supports"
            value={`${edition}/${code}`}
            defaultChecked={areTicked}
          />
          <label htmlFor={`supports-${edition}-${code}`}>
            {code} {title}
          </label>
        </li>
      ))}
    </ul>
  );
}
