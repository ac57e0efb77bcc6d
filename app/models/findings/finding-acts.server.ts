// What a person may do with a finding: the rules of the domain, asked of the scope.
import { findingActs, type FindingActs } from "../../domain/findings/findings";
import type { Scope } from "../scope.server";
import { findingSubject, type Finding } from "./findings.server";

/** As the finding stands. The portal itself does nothing with one. */
export function actsOn(scope: Scope, finding: Finding): FindingActs {
  if (scope.actor === null) return { mayChange: false, mayAnswer: false, mayClose: false, mayRecheck: false };
  return findingActs(scope.actor, findingSubject(finding), finding);
}
