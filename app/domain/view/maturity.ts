// The what-if in words and figures.
import type { MaturityTemplate } from "../../standards/types";
import { stepWorth, whatIf } from "../maturity";
import { rational, type Rational } from "../rational";
import { roundHalfUp } from "../rounding";

/** What would come of so many steps from a standing score. Worth and gains to three places, because a sixth is not 0.17. */
export function presentWhatIf(
  template: MaturityTemplate,
  base: Rational,
  from: string,
  steps: ReadonlyMap<string, number>,
) {
  const result = whatIf(template, base, steps);
  const domains = template.domains.map((domain) => {
    const taken = steps.get(domain.code) ?? 0;
    return {
      code: domain.code,
      title: domain.title,
      items: domain.items.length,
      worth: trimmed(roundHalfUp(stepWorth(domain), 3)),
      taken,
      gain: roundHalfUp(rational(taken, domain.items.length), template.decimals),
    };
  });
  return {
    from,
    base: roundHalfUp(base, template.decimals),
    domains,
    steps: result.steps,
    score: roundHalfUp(result.score, template.decimals),
    level: result.level.label,
    isTight: result.isTight,
  };
}

/** @example trimmed("0.250") // "0.25" */
function trimmed(text: string): string {
  return text.replace(/0+$/, "").replace(/\.$/, "");
}
