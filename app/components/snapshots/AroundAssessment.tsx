import type { AssessmentHome } from "../../domain/view/assessment-pages";
import { paths } from "../../http/paths";
import { Panel } from "../Panel";

/** What stands around the answers of an assessment: snapshots, findings, guests, a mock assessment. */
export function AroundAssessment({ place, around }: Pick<AssessmentHome, "place" | "around">) {
  const { slug, assessmentId: id } = place;
  const links = [
    {
      href: paths.snapshots(slug, id),
      label: "Snapshots",
      about: "How it stood before, and what moved since",
      shown: true,
    },
    {
      href: paths.assessmentFindings(slug, id),
      label: "Findings",
      about: "What assessors found, and how far it is dealt with",
      shown: around.findings,
    },
    {
      href: paths.guests(slug, id),
      label: "Guests",
      about: "Who reads it from outside, and what they opened",
      shown: around.guests,
    },
    {
      href: paths.mock(slug, id),
      label: "Mock assessment",
      about: "A peer's own verdicts beside the answers",
      shown: around.mock,
    },
  ];
  return (
    <Panel title="Around this assessment" size="s">
      <ul className="app-plain-list">
        {links
          .filter(({ shown }) => shown)
          .map(({ href, label, about }) => (
            <li key={href}>
              <a href={href}>{label}</a>
              <span className="app-small app-quiet app-below">{about}</span>
            </li>
          ))}
      </ul>
    </Panel>
  );
}
