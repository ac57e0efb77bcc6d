// Whose settings a page of a trust shows. A trust out of reach does not exist.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { can, type Permission } from "../domain/permissions";
import { trustSlug } from "../domain/trust-slug";
import { listTrusts, type TrustName } from "../models/trusts.server";
import type { Scope } from "../models/scope.server";
import { authorize, found, permit } from "./authorize.server";

export interface TrustPlace {
  readonly scope: Scope;
  readonly trust: TrustName & { readonly slug: string };
}

/** For a page that shows the trust of its address to those who hold `view` there. */
export async function openTrust(args: LoaderFunctionArgs, view: Permission): Promise<TrustPlace> {
  return findTrust(await authorize(args, view), args, view);
}

/** As `openTrust`, for a change: 403 for whoever sees the page and may not make it. */
export async function changeTrust(args: LoaderFunctionArgs, view: Permission, change: Permission): Promise<TrustPlace> {
  const place = await findTrust(await authorize(args, change), args, view);
  permit(place.scope, { networkId: place.scope.networkId, trustId: place.trust.id });
  return place;
}

async function findTrust(scope: Scope, args: LoaderFunctionArgs, view: Permission): Promise<TrustPlace> {
  const trust = found((await listTrusts(scope)).find((each) => trustSlug(each) === args.params.trust));
  const subject = { networkId: scope.networkId, trustId: trust.id };
  const { actor } = scope;
  return {
    scope,
    trust: found(actor !== null && can(actor, view, subject) ? { ...trust, slug: trustSlug(trust) } : null),
  };
}
