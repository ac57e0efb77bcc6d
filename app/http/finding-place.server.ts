// What every act on a finding shares: the finding within sight, whether this person may do the act, and its refusals in words.
import type { ActionFunctionArgs } from "@remix-run/node";
import { findingRefusals, type FindingRefusal } from "../domain/view/finding-pages";
import { actsOn } from "../models/findings/finding-acts.server";
import { findingSubject, getFinding, type Finding } from "../models/findings/findings.server";
import type { Scope } from "../models/scope.server";
import { authorize, forbidden, found, permit } from "./authorize.server";
import { refusedWith, type FormProblem } from "./forms.server";

/** Of the service's side, and of the assessor's. */
const toActOnFinding = ["finding.raise", "finding.record", "finding.record-on-behalf"] as const;

/**
 * The finding for somebody of the side that an act belongs to: 404 out of sight, 403 for others. The side decides who may do it, in whatever state the finding is; the state itself
 * is the model's to refuse, so that a page that is older than the last step keeps what was typed.
 */
export async function findForAct(
  args: ActionFunctionArgs,
  side: "service" | "assessor",
): Promise<{ readonly scope: Scope; readonly finding: Finding; readonly onBehalf: boolean }> {
  const scope = await authorize(args, toActOnFinding);
  const finding = found(await getFinding(scope, args.params.finding ?? ""));
  const { onBehalf } = permit(scope, findingSubject(finding));
  const asService = actsOn(scope, { ...finding, state: "answered" }).mayAnswer;
  const asAssessor = actsOn(scope, { ...finding, state: "closed" }).mayRecheck;
  if (side === "service" ? !asService : !asAssessor) throw forbidden();
  return { scope, finding, onBehalf };
}

/** A refusal in words beside the act's own field. */
export function refuseFinding(field: string, reason: FindingRefusal, typed: FormProblem["typed"]) {
  return refusedWith(field, findingRefusals[reason], typed);
}
