// One submission item by item, for its page and for the form's own address.
import { can } from "../domain/permissions";
import { getTemplate } from "../models/editions.server";
import { getSubmission, type MatrixSubmission } from "../models/maturity.server";
import type { Scope } from "../models/scope.server";
import type { MaturityTemplate } from "../standards/types";
import { presentSubmission } from "./maturity.server";

export interface SubmissionWithTemplate {
  readonly submission: MatrixSubmission;
  readonly template: MaturityTemplate;
}

/** A submission with its template; a draft only for those who make them. `undefined` otherwise. */
export async function findSubmission(scope: Scope, id: string): Promise<SubmissionWithTemplate | undefined> {
  const submission = await getSubmission(scope, id);
  if (submission === undefined) return undefined;
  const mayChange = scope.actor !== null && can(scope.actor, "matrix.change", { networkId: scope.networkId });
  if (submission.kind === "portal" && submission.submittedAt === null && !mayChange) return undefined;
  const template = await getTemplate(scope, submission.templateId);
  return template && { submission, template };
}

/** What the page shows. Items of a published submission were never printed: there are none. */
export function presentSubmissionPage(scope: Scope, { submission, template }: SubmissionWithTemplate) {
  const isDraft = submission.kind === "portal" && submission.submittedAt === null;
  const mayChange =
    isDraft && scope.actor !== null && can(scope.actor, "matrix.change", { networkId: scope.networkId });
  return {
    row: presentSubmission(template, submission),
    version: submission.version,
    mayChange,
    notice: template.notice,
    levels: template.levels.map(({ id, label }) => ({ value: id, label })),
    domains: template.domains.map((domain) => ({
      code: domain.code,
      title: domain.title,
      items: domain.items.map(({ code, wording }) => ({
        code,
        wording,
        level: submission.itemLevels.get(code) ?? null,
        note: submission.itemNotes.get(code) ?? null,
      })),
    })),
  };
}
