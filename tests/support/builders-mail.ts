// Short words for tests of mail: notices, actions, threads and the portal's own work on a world's clock.
import type { JobContext } from "../../app/jobs/job-context.server";
import type { NewNotice } from "../../app/domain/notices";
import type { Transport } from "../../app/email/transport.server";
import { notify } from "../../app/models/notices.server";
import { transaction } from "../../app/models/transaction.server";
import { pino } from "pino";
import { moment, type Person, type World } from "./world";

let made = 0;

/** A thread of the MRI group, to tell of. */
export function aThread(world: World, id = `thread-${++made}`, group = "group-mri"): string {
  world.database.raw.writer
    .prepare(
      `insert into thread (id, network_id, group_id, title, version, posts, last_post_at, created_at, created_by)
       values (?, 'network-test', ?, 'A thread', 1, 0, ?, ?, 'qiManager')`,
    )
    .run(id, group, world.now, world.now);
  return id;
}

/** Tells a person of a mention, which goes at once by mail unless they chose otherwise. */
export async function told(world: World, person: Person, traits: Partial<NewNotice> = {}): Promise<void> {
  const subject = traits.subject ?? { kind: "thread", id: aThread(world) };
  const notice: NewNotice = {
    personId: person,
    kind: "mention",
    title: `Notice ${++made}`,
    body: "",
    address: `/threads/${subject.id}`,
    onceKey: `test:${++made}`,
    ...traits,
    subject,
  };
  await transaction(world.system(), (tx) => notify(tx, [notice]));
}

/** An open action of the MRI group that the person owns. */
export function anAction(world: World, id: string, owner: Person, dueOn: string): void {
  const at = "2026-01-01T09:00:00.000Z";
  world.database.raw.writer
    .prepare(
      `insert into action (id, network_id, group_id, title, owner_id, due_on, priority, state, version, created_at, created_by, changed_at)
       values (?, 'network-test', 'group-mri', ?, ?, ?, 'medium', 'open', 1, ?, 'qiManager', ?)`,
    )
    .run(id, `Action ${id}`, owner, dueOn, at, at);
}

/** The portal's own work, on the world's clock. */
export function jobsOf(world: World, transport: Transport | null = null, traits: Partial<JobContext> = {}): JobContext {
  return {
    database: world.database,
    networkId: world.networkId,
    networkName: "Test Imaging Network",
    now: () => world.now,
    log: pino({ level: "silent" }),
    baseUrl: "https://portal.test.example",
    mailDomain: "portal.test.example",
    secret: "only-for-tests-0123456789abcdef0123456789",
    isDemonstration: false,
    transport,
    chance: () => 0,
    isStopping: () => false,
    ...traits,
  };
}

export function later(world: World, minutes: number): void {
  world.now = moment(new Date(Date.parse(world.now) + minutes * 60_000).toISOString());
}

export interface StoredMessage {
  readonly person_id: string;
  readonly kind: string;
  readonly state: string;
  readonly attempts: number;
  readonly last_error: string | null;
  readonly message_id: string;
  readonly notice_ids: string;
  readonly next_attempt_at: string;
  readonly text_body: string | null;
}

export function outboxOf({ database }: World): readonly StoredMessage[] {
  return database.raw.writer.prepare("select * from outbox order by seq").all() as StoredMessage[];
}
