// What every page answers where the disk takes no writes: nothing was changed, and what was typed comes back. No route knows of it.
import { json, type ServerBuild } from "@remix-run/node";
import { storageFaultOf, type StorageFault } from "../models/storage-fault.server";
import { carryForm } from "./carried-form.server";
import type { Arguments } from "./portal.server";

type Build = Pick<ServerBuild, "routes">;
type RouteModule = ServerBuild["routes"][string]["module"];

/** Seconds after which a program may try again. */
const tryAgainAfter = 300;

/** The same build, whose loaders and actions answer 507 for a full disk and 503 for a read-only one. */
export function answeringStorageFaults<Given extends Build>(build: Given): Given {
  const routes = Object.fromEntries(
    Object.entries(build.routes).map(([id, route]) => [id, { ...route, module: guarded(route.module) }]),
  );
  return { ...build, routes };
}

function guarded(module: RouteModule): RouteModule {
  const { loader, action } = module;
  return {
    ...module,
    ...(loader === undefined ? {} : { loader: (args) => answered(args, () => loader(args)) }),
    ...(action === undefined
      ? {}
      : {
          action: (args) => {
            const copy = copyOfSmallForm(args.request);
            return answered(args, () => action(args), copy);
          },
        }),
  } as RouteModule;
}

/** Runs a loader or an action. A fault of the disk is logged, and thrown as the answer that the root page shows. */
export async function answered<Result>(args: Arguments, run: () => Result, form?: Request): Promise<Awaited<Result>> {
  try {
    return await run();
  } catch (error) {
    const fault = storageFaultOf(error);
    if (fault === null) throw error;
    args.context.portal.log.error({ err: error, id: args.context.request.id }, "nothing could be saved");
    throw answerTo(fault, form === undefined ? null : await carryForm({ ...args, request: form }));
  }
}

function answerTo(fault: StorageFault, carried: Awaited<ReturnType<typeof carryForm>> | null): Response {
  if (fault === "full") return json({ problem: "no-space", carried }, 507);
  return json({ problem: "read-only", carried }, { status: 503, headers: { "Retry-After": String(tryAgainAfter) } });
}

/** The action reads the form itself, so its words are kept beside it. A form with a file is not kept: its page answers for itself. */
function copyOfSmallForm(request: Request): Request | undefined {
  const type = request.headers.get("Content-Type") ?? "";
  return type.startsWith("application/x-www-form-urlencoded") ? request.clone() : undefined;
}
