// What files ask of the person of a scope.
import type { Asked } from "../../domain/asked";
import type { Scope } from "../../models/scope.server";

export async function listAskedByFiles(scope: Scope): Promise<readonly Asked[]> {
  void scope;
  return [];
}
