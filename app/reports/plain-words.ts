// Who reads the portal from outside imaging: they are told first what the figures mean, and what the short forms stand for.
import { findNetwork } from "../models/network.server";
import type { Scope } from "../models/scope.server";
import { listTrusts } from "../models/trusts.server";
import { commonShortForms } from "../standards/short-forms";
import type { ShortForm } from "../standards/types";

/** Whether this person is a patient volunteer or sits on a board. */
export function wantsPlainWords(scope: Scope): boolean {
  return scope.actor?.roles.some(({ role }) => role === "patient-volunteer" || role === "board-member") ?? false;
}

/** The short forms whose meaning this person is told: the common ones, and the names of the network and its trusts. None for those who work with them. */
export async function listShortForms(scope: Scope): Promise<readonly ShortForm[]> {
  if (!wantsPlainWords(scope)) return [];
  const network = await findNetwork(scope.database);
  const trusts = await listTrusts(scope);
  const named = [...(network === undefined ? [] : [network]), ...trusts];
  return [...commonShortForms, ...named.map(({ shortName, name }) => ({ short: shortName, long: name }))];
}
