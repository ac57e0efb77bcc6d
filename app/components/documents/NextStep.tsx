import type { NextStepView } from "../../domain/documents/approval-views";
import { ButtonLink } from "../form/Button";
import { Panel } from "../Panel";

export interface NextStepProps {
  readonly step: NextStepView;
}

/** What a keeper of the document does next: one main button, and links to what else is possible now. */
export function NextStep({ step: { title, words, main, others } }: NextStepProps) {
  return (
    <Panel title={title} size="s" isNext>
      <p>{words}</p>
      {main !== null && <ButtonLink label={main.label} href={main.href} small />}
      {others.length > 0 && (
        <ul className="app-links">
          {others.map(({ label, href }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
