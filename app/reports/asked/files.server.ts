// What files ask of the person of a scope: of the uploader to replace what is held, of the QI manager to look at it.
import type { Asked } from "../../domain/asked";
import { can } from "../../domain/permissions";
import { paths } from "../../http/paths";
import { listHolds } from "../../models/files/holds.server";
import type { Scope } from "../../models/scope.server";

export async function listAskedByFiles(scope: Scope): Promise<readonly Asked[]> {
  const { actor, networkId } = scope;
  if (actor === null) return [];
  const mayRelease = can(actor, "held-file.release", { networkId });
  const holds = await listHolds(scope);
  return holds
    .filter(({ state }) => state === "held")
    .map(({ id, fileName, uploadedBy, trust }) => ({
      key: `held-file:${id}`,
      what:
        mayRelease && uploadedBy !== actor.personId
          ? `Look at ${fileName}, which is held, and release it or have it replaced`
          : `Replace ${fileName}, which is held`,
      href: paths.heldFile(id),
      why: trust ?? "The network",
      dueOn: null,
    }));
}
