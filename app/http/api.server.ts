// Answers of the API: JSON that says where its data comes from, and is never kept by a cache.
import { json } from "@remix-run/node";
import type { Arguments } from "./portal.server";

/** A body under the keys that `docs/api.md` names. In a demonstration it says so. */
export function apiAnswer({ context }: Arguments, body: Readonly<Record<string, unknown>>) {
  const provenance = context.portal.isDemonstration ? { provenance: "demonstration" } : {};
  return json(
    { ...provenance, network: context.portal.networkName, ...body },
    { headers: { "Cache-Control": "private, no-store" } },
  );
}
