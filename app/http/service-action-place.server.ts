// What every act on an action of a service shares: the action within sight, whether this person may act, and refusals in words.
import type { ActionFunctionArgs } from "@remix-run/node";
import { actionRefusals, type ActionRefusal } from "../domain/view/service-actions";
import { actionSubject, getServiceAction, type ServiceAction } from "../models/actions/service-actions.server";
import type { ServiceRow } from "../models/network.server";
import type { Scope } from "../models/scope.server";
import { toAct } from "../domain/actions/service-actions";
import { authorize, found, permit } from "./authorize.server";
import { refusedWith, type FormProblem } from "./forms.server";
import { findService } from "./service-place.server";

/** The action for somebody who may change it: 404 out of sight or of another service, 403 for those who only read. */
export async function findActionForAct(args: ActionFunctionArgs): Promise<{
  readonly scope: Scope;
  readonly service: ServiceRow;
  readonly action: ServiceAction;
  readonly onBehalf: boolean;
}> {
  const scope = await authorize(args, toAct);
  const service = await findService(scope, args);
  const action = found(await getServiceAction(scope, args.params.action ?? ""));
  found(action.serviceId === service.id ? action : undefined);
  return { scope, service, action, ...permit(scope, actionSubject(scope, action)) };
}

/** A refusal in words beside the act's own field. */
export function refuseAction(field: string, reason: ActionRefusal, typed: FormProblem["typed"], status?: number) {
  return refusedWith(field, actionRefusals[reason], typed, status);
}
