// Every write test passes through here: the change leaves exactly these audit entries, and the chain still holds.
import { expect } from "vitest";
import { verifyChain } from "../../app/models/audit-chain.server";
import type { World } from "./world";

/** One entry as a test states it. What is left out is not looked at; `detail` names the words that must be there. */
export interface ExpectedEntry {
  readonly did: string;
  /** The person who acted; `null` for the portal itself. */
  readonly by?: string | null;
  readonly kind?: string;
  readonly id?: string;
  readonly trustId?: string | null;
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Runs a change and proves that it added these entries, in this order, and no other. */
export async function expectAudit<Result>(
  world: World,
  expected: readonly ExpectedEntry[],
  change: () => Promise<Result>,
): Promise<Result> {
  const before = entriesOf(world).length;
  const result = await change();
  const added = entriesOf(world).slice(before);
  expect(added.map((entry) => entry.did)).toEqual(expected.map((entry) => entry.did));
  expected.forEach((entry, index) => expect(added[index]).toMatchObject(entry));
  expect(verifyChain(world.database.raw.writer)).toMatchObject({ ok: true, entries: before + added.length });
  return result;
}

/** Runs what must change nothing: no audit entry is written. A refusal, a replay, a read. */
export async function expectNoAudit<Result>(world: World, attempt: () => Promise<Result>): Promise<Result> {
  return expectAudit(world, [], attempt);
}

interface Row {
  readonly did: string;
  readonly actor_id: string | null;
  readonly to_kind: string;
  readonly to_id: string;
  readonly trust_id: string | null;
  readonly detail: string;
}

function entriesOf(world: World) {
  const rows = world.database.raw.writer.prepare("select * from audit_log order by seq").all() as Row[];
  return rows.map((row) => ({
    did: row.did,
    by: row.actor_id,
    kind: row.to_kind,
    id: row.to_id,
    trustId: row.trust_id,
    detail: JSON.parse(row.detail) as Record<string, unknown>,
  }));
}
