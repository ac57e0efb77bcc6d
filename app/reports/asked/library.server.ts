// What the evidence library asks of the person of a scope: newer versions of the items that they own.
import type { Asked } from "../../domain/asked";
import { can } from "../../domain/permissions";
import { paths } from "../../http/paths";
import { listRequestsToMe } from "../../models/library/requests.server";
import type { Scope } from "../../models/scope.server";

export async function listAskedByLibrary(scope: Scope): Promise<readonly Asked[]> {
  const { actor } = scope;
  if (actor === null || !(can(actor, "evidence.read") || can(actor, "network-evidence.read"))) return [];
  const requests = await listRequestsToMe(scope);
  return requests.map(({ id, evidenceId, title, dueOn, askedByName }) => ({
    key: `replacement:${id}`,
    what: `Add a newer version of ${title}`,
    href: `${paths.evidence(evidenceId)}#requests`,
    why: `Asked by ${askedByName}`,
    dueOn,
  }));
}
