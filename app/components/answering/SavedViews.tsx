import type { FormProblem } from "../../domain/forms/parse";
import type { AnswersPage } from "../../domain/view/answers-page";
import { paths } from "../../http/paths";
import { Button } from "../form/Button";
import { PortalForm } from "../form/PortalForm";
import { TextInput } from "../form/TextInput";

export interface SavedViewsProps {
  readonly page: AnswersPage;
  readonly problem: FormProblem | undefined;
  /** Only a list that is narrowed is worth a name. */
  readonly isNarrowed: boolean;
}

/** The views that this person keeps, one press each, and a place to name what is shown now. Nobody else sees them. */
export function SavedViews({ page, problem, isNarrowed }: SavedViewsProps) {
  const { slug, assessmentId } = page.place;
  const error = problem?.errors["view-name"];
  if (page.views.length === 0 && !isNarrowed) return null;
  return (
    <section className="app-views app-noprint" aria-labelledby="views">
      <h2 id="views" className="app-views__title">
        Your views
      </h2>
      {page.views.length > 0 && (
        <ul className="app-views__list">
          {page.views.map(({ id, name, filter }) => {
            const isHere = Object.entries(filter).every(([part, value]) => Reflect.get(page.filter, part) === value);
            return (
              <li key={id}>
                <a href={paths.answers(slug, assessmentId, { ...filter })} aria-current={isHere ? "true" : undefined}>
                  {name}
                </a>
                {isHere && (
                  <PortalForm action={paths.answersViewRemoval(slug, assessmentId, id)} className="app-inline-form">
                    <Button label="Remove" of={`the view ${name}`} kind="secondary" small />
                  </PortalForm>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {isNarrowed && (
        <details className="nhsuk-details" open={error !== undefined || undefined}>
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">Keep this list as a view</span>
          </summary>
          <div className="nhsuk-details__text">
            <PortalForm action={paths.answersViews(slug, assessmentId, { ...page.filter })}>
              <TextInput
                name="view-name"
                label="Name"
                hint="For example, Mine and overdue. Only you see it, on this list of every assessment that you may read"
                defaultValue={problem?.typed["view-name"]}
                error={error}
              />
              <Button label="Keep" kind="secondary" small />
            </PortalForm>
          </div>
        </details>
      )}
    </section>
  );
}
