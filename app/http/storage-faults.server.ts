// What every page answers where the disk takes no writes: nothing was changed, and what was typed comes back. No route knows of it.
import { json, type ServerBuild } from "@remix-run/node";
import { storageFaultOf, type StorageFault } from "../models/storage-fault.server";
import { carryForm } from "./carried-form.server";
import { wantsJson } from "./forms.server";
import type { Arguments } from "./portal.server";

type Build = Pick<ServerBuild, "routes">;
type RouteModule = ServerBuild["routes"][string]["module"];

/** Seconds after which a program may try again. */
const tryAgainAfter = "300";

/** The same build, whose loaders and actions answer 507 for a full disk and 503 for a read-only one. */
export function answeringStorageFaults<Given extends Build>(build: Given): Given {
  const routes = Object.fromEntries(
    Object.entries(build.routes).map(([id, route]) => [id, { ...route, module: guarded(route.module) }]),
  );
  return { ...build, routes };
}

function guarded(module: RouteModule): RouteModule {
  const { loader, action } = module;
  const hasPage = "default" in module && module.default !== undefined;
  return {
    ...module,
    ...(loader === undefined ? {} : { loader: (args) => answered(args, () => loader(args), { hasPage }) }),
    ...(action === undefined
      ? {}
      : {
          action: (args) => {
            const form = copyOfSmallForm(args.request);
            return answered(args, () => action(args), { hasPage, form });
          },
        }),
  } as RouteModule;
}

export interface Answering {
  /** Whether the route has a page, so that the root page can show the answer. */
  readonly hasPage: boolean;
  /** The form that was sent, to be read again. */
  readonly form?: Request | undefined;
}

/** Runs a loader or an action. A fault of the disk is logged, and thrown as the answer that the root page shows. */
export async function answered<Result>(
  args: Arguments,
  run: () => Result,
  { hasPage, form }: Answering,
): Promise<Awaited<Result>> {
  try {
    return await run();
  } catch (error) {
    const fault = storageFaultOf(error);
    if (fault === null) throw error;
    args.context.portal.log.error({ err: error, id: args.context.request.id }, "nothing could be saved");
    const { status, problem, words, headers } = answers[fault];
    if (!hasPage && !wantsJson(args.request) && !args.context.request.isData) {
      throw new Response(`${words}\n`, {
        status,
        headers: { ...headers, "Content-Type": "text/plain; charset=utf-8" },
      });
    }
    const carried = form === undefined ? null : await carryForm({ ...args, request: form });
    throw json({ problem, carried }, { status, headers });
  }
}

/** The words are for an address without a page of its own; the root page has them as its own text. */
const answers: Readonly<
  Record<StorageFault, { status: number; problem: string; words: string; headers: Record<string, string> }>
> = {
  full: {
    status: 507,
    problem: "no-space",
    words: "We could not save this. Nothing was changed. Try again later.",
    headers: {},
  },
  "read-only": {
    status: 503,
    problem: "read-only",
    words: "Changes cannot be saved now. You can go on reading. Try again later. Nothing was changed.",
    headers: { "Retry-After": tryAgainAfter },
  },
};

/** The action reads the form itself, so its words are kept beside it. A form with a file is not kept: its page answers for itself. */
function copyOfSmallForm(request: Request): Request | undefined {
  const type = request.headers.get("Content-Type") ?? "";
  return type.startsWith("application/x-www-form-urlencoded") ? request.clone() : undefined;
}
