// What sharing and cycles ask of the person of a scope: requests to the trusts that they lead, and answers to confirm.
import type { Asked } from "../../domain/asked";
import { can } from "../../domain/permissions";
import { plural } from "../../domain/view/figures";
import { paths } from "../../http/paths";
import { listWaitingAssessments } from "../../models/cycles/waiting.server";
import type { Scope } from "../../models/scope.server";
import { listLedTrusts } from "../../models/sharing/offers.server";
import { listOpenRequestsTo } from "../../models/sharing/requests.server";

export async function listAskedBySharing(scope: Scope): Promise<readonly Asked[]> {
  const { actor } = scope;
  if (actor === null || !can(actor, "sharing.offer")) return [];
  const trusts = await listLedTrusts(scope);
  const trustIds = trusts.map(({ id }) => id);
  const requests = await listOpenRequestsTo(scope, trustIds);
  const waiting = await listWaitingAssessments(scope, trustIds);
  return [
    ...requests.map((request) => ({
      key: `contact:${request.id}`,
      what: `Answer ${request.trustShortName} about what you share on ${request.criterion}`,
      href: paths.contactRequest(request.id),
      why: "What trusts share",
      dueOn: null,
    })),
    ...waiting.map(({ id, slug, title, answers }) => ({
      key: `carried:${id}`,
      what: `Confirm ${plural(answers, "carried answer")} of ${title}`,
      href: paths.carried(slug, id),
      why: "They count as not yet rated until then",
      dueOn: null,
    })),
  ];
}
