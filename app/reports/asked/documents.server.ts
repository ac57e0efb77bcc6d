// What documents ask of the person of a scope.
import type { Asked } from "../../domain/asked";
import type { Scope } from "../../models/scope.server";
import { listAskedByAdoption } from "../documents/adoption-asked.server";
import { listAskedByLifeCycle } from "../documents/life-cycle-asked.server";

export async function listAskedByDocuments(scope: Scope): Promise<readonly Asked[]> {
  return [...(await listAskedByLifeCycle(scope)), ...(await listAskedByAdoption(scope))];
}
