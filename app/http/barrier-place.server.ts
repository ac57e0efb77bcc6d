// What every act on a barrier shares: the barrier within sight, whether this person may act, and refusals in words.
import type { ActionFunctionArgs } from "@remix-run/node";
import { barrierRefusals, type BarrierRefusal } from "../domain/view/barrier-pages";
import { barrierSubject, getBarrier, type Barrier } from "../models/barriers/barriers.server";
import type { ServiceRow } from "../models/network.server";
import type { Scope } from "../models/scope.server";
import { toChangeBarrier } from "../domain/barriers/barriers";
import { authorize, found, permit } from "./authorize.server";
import { refusedWith, type FormProblem } from "./forms.server";
import { findService } from "./service-place.server";

/** The barrier for somebody who may change it: 404 out of sight or of another service, 403 for those who only read. */
export async function findBarrierForAct(args: ActionFunctionArgs): Promise<{
  readonly scope: Scope;
  readonly service: ServiceRow;
  readonly barrier: Barrier;
  readonly onBehalf: boolean;
}> {
  const scope = await authorize(args, toChangeBarrier);
  const service = await findService(scope, args);
  const barrier = found(await getBarrier(scope, args.params.barrier ?? ""));
  found(barrier.serviceId === service.id ? barrier : undefined);
  return { scope, service, barrier, ...permit(scope, barrierSubject(scope, barrier)) };
}

/** A refusal in words beside the act's own field. */
export function refuseBarrier(field: string, reason: BarrierRefusal, typed: FormProblem["typed"]) {
  return refusedWith(field, barrierRefusals[reason], typed);
}
