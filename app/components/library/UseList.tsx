import type { SupportedAssessment } from "../../domain/view/evidence-item";
import { networkSlug, paths } from "../../http/paths";

/** Every criterion that an act would reach, by assessment. Closed assessments keep what they have. */
export function UseList({ supports }: { supports: readonly SupportedAssessment[] }) {
  return (
    <>
      {supports.map(({ assessmentId, slug, title, closed, criteria }) => (
        <div key={assessmentId}>
          <h2 className="nhsuk-heading-xs">
            {title}
            {closed && " (closed: it stays as it was)"}
          </h2>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {criteria.map(({ code, title: name }) => (
              <li key={code}>
                <a href={paths.criterion(slug ?? networkSlug, assessmentId, code)}>
                  {code} {name}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
