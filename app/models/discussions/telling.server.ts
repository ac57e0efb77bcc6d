// Who hears of a post: those whom it names, those who follow its thread, and those who run the group where one is reported.
import { sightOf, seesGroup, type GroupPlace, type Scope } from "../scope.server";
import { listGroupPeople, type GroupRow } from "../groups.server";
import { notify } from "../notices.server";
import { listRolesHeld } from "../session.server";

/** The address of a post, which the one who calls knows how to write. */
export type Addresses = (thread: string, number: number) => string;

export interface ToldThread {
  readonly id: string;
  readonly title: string;
  readonly group: GroupRow;
}

/** Tells people that a post names them, each once for the post. Somebody who muted the thread hears of this still. */
export async function tellMentioned(
  tx: Scope,
  thread: ToldThread,
  number: number,
  people: readonly string[],
  addresses: Addresses,
): Promise<void> {
  await notify(
    tx,
    people.map((personId) => ({
      personId,
      kind: "mention" as const,
      title: `You are mentioned in “${thread.title}”`,
      body: `A discussion of ${thread.group.name}.`,
      address: addresses(thread.id, number),
      subject: { kind: "thread" as const, id: thread.id },
      onceKey: `thread:${thread.id}:post:${number}:mention`,
    })),
  );
}

/** Tells those who follow, but for those whom the post names, those who muted it, and those who may not see the thread any more. */
export async function tellFollowers(
  tx: Scope,
  thread: ToldThread,
  number: number,
  mentioned: readonly string[],
  addresses: Addresses,
): Promise<void> {
  const followers = await tx.db
    .selectFrom("thread_follower")
    .innerJoin("person", "person.id", "thread_follower.person_id")
    .select("person_id")
    .where("thread_id", "=", thread.id)
    .where("state", "=", "follows")
    .where("person.disabled_at", "is", null)
    .execute();
  const told: string[] = [];
  for (const { person_id: person } of followers)
    if (!mentioned.includes(person) && (await seesToday(tx, person, thread.group))) told.push(person);
  await notify(
    tx,
    told.map((personId) => ({
      personId,
      kind: "reply" as const,
      title: `New post in “${thread.title}”`,
      body: `A discussion of ${thread.group.name} that you follow.`,
      address: addresses(thread.id, number),
      subject: { kind: "thread" as const, id: thread.id },
      onceKey: `thread:${thread.id}:post:${number}:reply`,
    })),
  );
}

/** Whether somebody may read what belongs to a group, by the roles that they hold today. */
async function seesToday(tx: Scope, personId: string, group: GroupPlace): Promise<boolean> {
  const roles = await listRolesHeld({ ...tx.database, reader: tx.db }, personId, tx.at);
  return seesGroup({ ...tx, sight: sightOf({ personId, roles }, tx.networkId) }, group);
}

/**
 * Tells those who run the group that a post is reported, each once until the reports are settled; not the one who wrote it. Where nobody is left,
 * because there is no chair or because the chair wrote it, those who manage quality for the network hear of it.
 */
export async function tellReported(
  tx: Scope,
  thread: ToldThread,
  post: { readonly number: number; readonly writtenById: string; readonly timesSettled: number },
  addresses: Addresses,
): Promise<void> {
  const people = await listGroupPeople(tx, thread.group);
  const chairs = people.filter(
    ({ role, id }) => role !== "member" && role !== "group-guest" && id !== post.writtenById,
  );
  const told = chairs.length > 0 ? chairs.map(({ id }) => id) : await listQiManagers(tx);
  await notify(
    tx,
    [...new Set(told)].map((personId) => ({
      personId,
      kind: "thread-report" as const,
      title: `A post in “${thread.title}” is reported`,
      body: `See the reported posts of ${thread.group.name}.`,
      address: addresses(thread.id, post.number),
      subject: { kind: "thread" as const, id: thread.id },
      onceKey: `thread:${thread.id}:post:${post.number}:reported:${post.timesSettled}`,
    })),
  );
}

async function listQiManagers(tx: Scope): Promise<readonly string[]> {
  const rows = await tx.db
    .selectFrom("role_held")
    .innerJoin("person", "person.id", "role_held.person_id")
    .select("person.id")
    .where("role_held.role", "=", "qi-manager")
    .where("role_held.network_id", "=", tx.networkId)
    .where("role_held.from_on", "<=", tx.today)
    .where((or) => or.or([or("role_held.to_on", "is", null), or("role_held.to_on", ">=", tx.today)]))
    .where("person.disabled_at", "is", null)
    .execute();
  return rows.map(({ id }) => id);
}
