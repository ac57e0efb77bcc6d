// The service of an address.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { getService, type ServiceRow } from "../models/network.server";
import type { Scope } from "../models/scope.server";
import { found } from "./authorize.server";

/** The service, where this person may see it in detail; 404 otherwise. */
export async function findService(scope: Scope, { params }: Pick<LoaderFunctionArgs, "params">): Promise<ServiceRow> {
  return found(await getService(scope, params.service ?? ""));
}
