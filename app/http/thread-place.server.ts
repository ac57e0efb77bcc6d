// The thread, and the post of it, that an address names.
import { getPost, type PostRow } from "../models/discussions/posts.server";
import { getThread, type ThreadPlace } from "../models/discussions/threads.server";
import { groupSubject, type Scope } from "../models/scope.server";
import type { Permission } from "../domain/permissions";
import { authorize, forbidden, found, permit } from "./authorize.server";
import type { Arguments } from "./portal.server";

type WithParams = Arguments & { readonly params: Readonly<Record<string, string | undefined>> };

export interface OpenedThread {
  readonly scope: Scope;
  readonly thread: ThreadPlace;
}

/** For whoever holds the permission in the thread's group: 404 where it is out of sight, 403 where it may be seen but not done. */
export async function openThread(args: WithParams, permission: Permission): Promise<OpenedThread> {
  const scope = await authorize(args, permission);
  const thread = found(await getThread(scope, args.params.thread ?? ""));
  permit(scope, groupSubject(scope, thread.group));
  return { scope, thread };
}

/** For whoever started the thread, and whoever runs its group; as `openThread` for others. */
export async function tendThread(args: WithParams): Promise<OpenedThread> {
  const opened = await openThread(args, "group.post");
  if (!opened.thread.mayTend) throw forbidden();
  return opened;
}

/** A post of the thread, as `openThread`. */
export async function openPost(
  args: WithParams,
  permission: Permission,
): Promise<OpenedThread & { readonly post: PostRow }> {
  const opened = await openThread(args, permission);
  const number = /^[1-9]\d{0,6}$/.test(args.params.number ?? "") ? Number(args.params.number) : 0;
  const post = found(await getPost(opened.scope, opened.thread, number));
  return { ...opened, post };
}

/** What every page around a thread shows of it. */
export function threadHead({ id, title, group, version }: ThreadPlace) {
  return { thread: { id, title, version }, group: { slug: group.slug, name: group.name } };
}
