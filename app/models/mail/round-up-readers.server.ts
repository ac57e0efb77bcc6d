// Who gets a round-up by mail: everybody of the network but guests, unless they turned it off.
import type { Scope } from "../scope.server";
import { writeMessage } from "./gather.server";
import { preferencesOf } from "./preferences.server";
import { findReader, type Reader } from "./reader.server";
import { getsRoundUp } from "./still-sees.server";

/** Asked by the network office (`round-up.send`), or by the portal. Anybody else gets nobody. */
export async function listRoundUpReaders(scope: Scope): Promise<readonly Reader[]> {
  const people = await scope.db
    .selectFrom("person")
    .select("id")
    .where("network_id", "=", scope.networkId)
    .where("disabled_at", "is", null)
    .orderBy("id")
    .execute();
  const readers: Reader[] = [];
  for (const { id } of people) {
    const reader = await findReader(scope, id);
    if (reader === undefined || !getsRoundUp(reader.scope)) continue;
    if ((await preferencesOf(reader.scope, id))["round-up"] !== "off") readers.push(reader);
  }
  return readers;
}

/** Writes one message to each of its readers, in the transaction that marks it as sent. Gives how many. */
export async function writeRoundUpMessages(tx: Scope, roundUpId: string, mailDomain: string): Promise<number> {
  const readers = await listRoundUpReaders(tx);
  for (const { personId } of readers) {
    await writeMessage(tx, { personId, kind: "round-up", noticeIds: [], roundUpId, mailDomain });
  }
  return readers.length;
}
