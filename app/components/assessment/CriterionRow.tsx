import type { ReactNode } from "react";
import { AnswerSaved } from "./AnswerSaved";
import { Button } from "../form/Button";
import { HiddenFields } from "../form/HiddenFields";
import { PortalForm } from "../form/PortalForm";
import { RateRadios, type RateChoice } from "./RateRadios";
import { Tag } from "../Tag";

export interface CriterionRowProps {
  readonly code: string;
  readonly text: string;
  readonly href: string;
  /** `null` where this person may only read. */
  readonly rate: { readonly action: string; readonly version: number; readonly choices: readonly RateChoice[] } | null;
  readonly value: string | null;
  /** The value in words: "Commenced", "Not yet rated". */
  readonly state: string;
  /** Owner, target date, evidence and queries, each in a few words; what is missing may be left out. */
  readonly facts: readonly { readonly label: string; readonly value: ReactNode }[];
}

/** One criterion of a section's list: what is asked, its status in one press, and what stands around it. */
export function CriterionRow({ code, text, href, rate, value, state, facts }: CriterionRowProps) {
  return (
    <li className="app-criterion" id={`c-${code}`}>
      <p className="app-criterion__text">
        <a href={href}>{code}</a> {text}
      </p>
      <div className="app-criterion__row">
        {rate === null ? <Tag word={state} /> : <QuickRate code={code} value={value} {...rate} />}
        <dl className="app-meta">
          {facts.map((fact) => (
            <div key={fact.label}>
              <dt>{fact.label}</dt>
              <dd>{fact.value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </li>
  );
}

interface QuickRateProps {
  readonly code: string;
  readonly value: string | null;
  readonly action: string;
  readonly version: number;
  readonly choices: readonly RateChoice[];
}

/** Its own form, so that one press is one change. The button goes where scripts save each press at once. */
function QuickRate({ code, value, action, version, choices }: QuickRateProps) {
  return (
    <PortalForm action={action} className="app-criterion__rate" autoComplete="off">
      <HiddenFields fields={[{ name: "version", value: String(version) }]} />
      <RateRadios
        name="status"
        idPrefix={`status-${code}`}
        legend={`Status of ${code}`}
        isLegendHidden
        choices={choices}
        value={value}
      />
      <Button label="Save" of={code} kind="secondary" small />
      <AnswerSaved />
    </PortalForm>
  );
}
