// The one place where a drill may stop the process in the middle of an upload. Nothing of the portal sets the hook.
import type { BlobHooks } from "./blob-store.server";

export type FaultStep = "mid-stream" | "after-fsync" | "after-rename" | "before-commit" | "after-commit";

const hookName = Symbol.for("portal.fault-hook");

type Holder = typeof globalThis & { readonly [hookName]?: (step: FaultStep) => void | Promise<void> };

/**
 * Waits for the drill's hook, where one was set before the server started:
 * `globalThis[Symbol.for("portal.fault-hook")] = (step) => { … }` in a script that Node loads with `--import`.
 */
export async function reachStep(step: FaultStep): Promise<void> {
  await (globalThis as Holder)[hookName]?.(step);
}

/** For the blob store that the server opens. */
export const faultHooks: BlobHooks = { reached: reachStep };
