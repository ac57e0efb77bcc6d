// Short words for tests of discussions: who belongs to a group, groups that others cannot see, and threads as people start them.
import { uuidv7 } from "uuidv7";
import { expect } from "vitest";
import type { Role } from "../../app/domain/permissions";
import { action as startAction } from "../../app/routes/groups.$group.threads.new";
import { action as replyAction } from "../../app/routes/threads.$thread._index";
import { send } from "../routes/workspace-calls";
import type { Person, World } from "./world";

/** Somebody holds a role in a group from now on. */
export function aMember(w: World, person: Person, role: Role = "member", group = "group-mri"): void {
  w.database.raw.writer
    .prepare(
      `insert into role_held (id, person_id, role, group_id, from_on, created_at)
       values (?, ?, ?, ?, '2025-01-01', '2025-01-01T09:00:00.000Z')`,
    )
    .run(uuidv7(), person, role, group);
}

/** Nobody holds a role in the group any more. */
export function noMember(w: World, person: Person, group = "group-mri"): void {
  w.database.raw.writer.prepare("delete from role_held where person_id = ? and group_id = ?").run(person, group);
}

/** A group without people; gives its id. Its address is its name. */
export function aGroup(w: World, slug: string, access: "open" | "members-only" = "open"): string {
  const id = `group-${slug}`;
  w.database.raw.writer
    .prepare(
      `insert into "group" (id, network_id, slug, name, kind, purpose, status, source, access)
       values (?, 'network-test', ?, ?, 'sig', 'Test', 'active', 'test', ?)`,
    )
    .run(id, slug, `The ${slug} group`, access);
  return id;
}

let forms = 0;
/** A key that no other form of the test has. */
export const formKey = () => ({ "form-key": `form-key-${String(++forms).padStart(6, "0")}` });

/** Starts a thread on the page of its group; gives its id. */
export async function started(w: World, person: Person, form: Record<string, string> = {}, group = "mri") {
  const answer = await send(
    w,
    startAction,
    person,
    { group },
    { ...formKey(), title: "A thread", body: "First words", ...form },
  );
  expect(answer.status).toBe(303);
  return (answer.headers.get("Location") ?? "").split("/").at(-1) ?? "";
}

/** Writes a post on the thread's page; gives the answer. */
export function replied(w: World, person: Person, thread: string, body: string, form: Record<string, string> = {}) {
  return send(w, replyAction, person, { thread }, { ...formKey(), body, ...form });
}

export interface NoticeKept {
  readonly person: string;
  readonly kind: string;
  readonly title: string;
  readonly body: string;
  readonly address: string;
}

/** What people were told, in order. */
export function noticesKept(w: World): readonly NoticeKept[] {
  return w.database.raw.writer
    .prepare("select person_id as person, kind, title, body, address from notice order by id")
    .all() as NoticeKept[];
}
