// What the actions of services ask of the person of a scope: to do what they own, and to look whether what was done has worked.
import type { Asked } from "../../domain/asked";
import { paths } from "../../http/paths";
import { listMyServiceActions, type ServiceAction } from "../../models/actions/service-actions.server";
import type { Scope } from "../../models/scope.server";

export async function listAskedByServiceActions(scope: Scope): Promise<readonly Asked[]> {
  return (await listMyServiceActions(scope)).map(askOf);
}

function askOf({ id, title, slug, serviceName, state, dueOn, checkDueOn }: ServiceAction): Asked {
  const isOpen = state === "open";
  return {
    key: `service-action:${id}`,
    what: isOpen ? title : `Check whether it has worked: ${title}`,
    href: isOpen ? paths.serviceAction(slug, id) : paths.serviceActionCheck(slug, id),
    why: serviceName,
    dueOn: isOpen ? dueOn : checkDueOn,
  };
}
