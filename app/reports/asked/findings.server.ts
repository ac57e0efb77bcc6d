// What findings ask of the person of a scope: of the service to answer and close them, of the assessor's side to check them again.
import type { Asked } from "../../domain/asked";
import { isWithService } from "../../domain/findings/findings";
import { can } from "../../domain/permissions";
import { shortWords } from "../../domain/view/finding-pages";
import { paths } from "../../http/paths";
import { findingSubject, listWaitingFindings, type Finding } from "../../models/findings/findings.server";
import type { Scope } from "../../models/scope.server";

/** The service's leads, and guests of an assessment. The QI manager sees them in the lists: asking of all trusts would bury the rest. */
export async function listAskedByFindings(scope: Scope): Promise<readonly Asked[]> {
  const { actor } = scope;
  if (actor === null || !(can(actor, "finding.record") || can(actor, "finding.raise"))) return [];
  const findings = await listWaitingFindings(scope);
  return findings.flatMap((finding) => {
    const subject = findingSubject(finding);
    if (isWithService(finding)) return can(actor, "finding.record", subject) ? [askService(finding)] : [];
    const rechecks = can(actor, "finding.raise", subject) && finding.byGuest;
    return rechecks
      ? [{ ...askService(finding), what: `Check again: ${shortWords(finding.words, 70)}`, dueOn: null }]
      : [];
  });
}

function askService({ id, words, state, serviceName, dueOn }: Finding): Asked {
  const verb = state === "open" ? "Answer the finding" : "Close the finding";
  return {
    key: `finding:${id}`,
    what: `${verb}: ${shortWords(words, 70)}`,
    href: paths.finding(id),
    why: serviceName,
    dueOn,
  };
}
