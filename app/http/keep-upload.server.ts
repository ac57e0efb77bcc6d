// A staged file on its way to being kept: never left behind by what goes wrong, and never named by a row before it is there.
import { isOutOfSpace, type BlobStore, type Staged } from "../files/blob-store.server";
import { reachStep } from "../files/fault-hook.server";
import type { Scope } from "../models/scope.server";
import { storageFaultOf } from "../models/storage-fault.server";
import { wasSubmitted } from "../models/submissions.server";
import { once, type Outcome, type Submission } from "../models/transaction.server";

/** Where the portal stops in the middle, the file is not kept either. */
export async function whileStaged<Result>(
  blobs: BlobStore,
  staged: Staged,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    await blobs.discard(staged);
    throw error;
  }
}

/** The file first, then its row: a crash between the two leaves a file that nothing names, never a row without its file. */
export async function keepAndRecord<Result, Reason extends string>(
  scope: Scope,
  blobs: BlobStore,
  staged: Staged,
  submission: Submission,
  change: (tx: Scope) => Promise<Outcome<Result, Reason>>,
): Promise<Outcome<Result, Reason | "key-used" | "no-space">> {
  const release = blobs.reserve(staged.sha256);
  try {
    if (await wasSubmitted(scope, submission)) await blobs.discard(staged);
    else await blobs.keep(staged);
    await reachStep("before-commit");
    const outcome = await once(scope, submission, change);
    await reachStep("after-commit");
    return outcome;
  } catch (error) {
    await blobs.discard(staged);
    if (isOutOfSpace(error) || storageFaultOf(error) === "full") return { ok: false, reason: "no-space" };
    throw error;
  } finally {
    release();
  }
}
