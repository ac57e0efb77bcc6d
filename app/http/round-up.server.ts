// Round-ups as routes find them: everybody of the network but guests reads what was sent; the network office writes.
import { getRoundUp, type RoundUp } from "../models/mail/round-ups.server";
import { getsRoundUp } from "../models/mail/still-sees.server";
import type { Scope } from "../models/scope.server";
import { forbidden, found } from "./authorize.server";

/** Refuses guests of one group with 403: the round-up is the network's. */
export function permitReading(scope: Scope): void {
  if (!getsRoundUp(scope)) throw forbidden();
}

/** A draft for its writers; 404 for one that was sent, which nobody changes. */
export async function findDraft(scope: Scope, id: string | undefined): Promise<RoundUp> {
  const roundUp = found(await getRoundUp(scope, id ?? ""));
  return found(roundUp.state === "draft" ? roundUp : undefined);
}
