// Gives Remix, for each address, a build of only those routes that can match it. Remix compares the address with every route it is given,
// several times a request, and makes each comparison anew: with some seventy routes that is more than half of an ordinary page's time.
import type { ServerBuild } from "@remix-run/node";

type Routes = ServerBuild["routes"];

/**
 * The builds to choose from, made when first asked for and kept: there are no more of them than addresses differ in kind.
 * Remix still does the matching, the ranking and the answer to an address that is nobody's; the browser still gets the whole list.
 */
export function narrowing(build: ServerBuild): (pathname: string) => ServerBuild {
  const served = Object.values(build.routes).flatMap((route) =>
    route.path === undefined && route.index !== true ? [] : [{ id: route.id, matches: matcherOf(route, build.routes) }],
  );
  const narrow = new Map<string, ServerBuild>();
  return (pathname) => {
    const address = decoded(pathname);
    const ids = served.filter(({ matches }) => matches(address)).map(({ id }) => id);
    const key = ids.join(" ");
    const known = narrow.get(key);
    if (known !== undefined) return known;
    const made = withRoutes(build, withParents(ids, build.routes));
    narrow.set(key, made);
    return made;
  };
}

/** Static segments and parameters are all that the portal's addresses are made of. Anything else is left to Remix. */
function matcherOf(route: Routes[string], routes: Routes): (address: string) => boolean {
  const segments = withParents([route.id], routes).flatMap((id) => routes[id]?.path?.split("/") ?? []);
  if (segments.some((segment) => segment.includes("*") || segment.endsWith("?"))) return () => true;
  const pattern = segments
    .filter((segment) => segment !== "")
    .map((segment) => (segment.startsWith(":") ? "/[^/]+" : `/${segment.replaceAll(/[\\.*+^${}|()[\]]/g, "\\$&")}`));
  const expression = new RegExp(`^${pattern.join("")}/*$`, "i");
  return (address) => expression.test(address);
}

/** As Remix reads it: decoded by segment, an encoded slash staying what it is. An address that cannot be decoded stays as it came. */
function decoded(pathname: string): string {
  const single = pathname.replaceAll(/\/{2,}/g, "/");
  try {
    return single
      .split("/")
      .map((segment) => decodeURIComponent(segment).replaceAll("/", "%2F"))
      .join("/");
  } catch {
    return single;
  }
}

/** The routes with those around them, outermost first. The root is always there: it is what answers where nothing matches. */
function withParents(ids: readonly string[], routes: Routes): readonly string[] {
  const all = ids.flatMap((id) => {
    const chain: string[] = [];
    for (let route = routes[id]; route !== undefined; route = routes[route.parentId ?? ""]) chain.unshift(route.id);
    return chain;
  });
  return [...new Set(["root", ...all])];
}

function withRoutes(build: ServerBuild, ids: readonly string[]): ServerBuild {
  const only = <Value>(all: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => ids.includes(id)));
  return { ...build, routes: only(build.routes), assets: { ...build.assets, routes: only(build.assets.routes) } };
}
