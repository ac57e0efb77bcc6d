// Notices that were not mailed yet become messages: one to a person, naming its notices. What it says is asked again when it is sent.
import { uuidv7 } from "uuidv7";
import type { NoticeTiming } from "../../domain/notices";
import type { Scope } from "../scope.server";
import { preferencesOf } from "./preferences.server";

/** People with notices that no message names yet. Only the portal itself asks. */
export async function listPeopleToTell(system: Scope): Promise<readonly string[]> {
  if (system.actor !== null) return [];
  const rows = await system.db
    .selectFrom("notice")
    .select("person_id")
    .distinct()
    .where("network_id", "=", system.networkId)
    .where("mailed_at", "is", null)
    .orderBy("person_id")
    .execute();
  return rows.map((row) => row.person_id);
}

/**
 * Writes one message for a person that names all notices of the given timings, and marks them as told. Notices of kinds that are off are
 * marked too: they never become mail, even if the kind is turned on later. Nothing to tell writes nothing.
 */
export async function gatherFor(
  tx: Scope,
  personId: string,
  timings: readonly NoticeTiming[],
  mailDomain: string,
): Promise<"written" | "nothing"> {
  if (!tx.inTransaction || tx.actor !== null) throw new Error("Mail is gathered by the portal, in a transaction.");
  const preferences = await preferencesOf(tx, personId);
  const waiting = await tx.db
    .selectFrom("notice")
    .select(["id", "kind"])
    .where("person_id", "=", personId)
    .where("mailed_at", "is", null)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  const timingOf = (kind: string) => (preferences as Readonly<Record<string, NoticeTiming>>)[kind] ?? "off";
  const settled = waiting.filter(({ kind }) => timingOf(kind) === "off" || timings.includes(timingOf(kind)));
  const told = settled.filter(({ kind }) => timingOf(kind) !== "off");
  if (settled.length > 0) {
    await tx.db
      .updateTable("notice")
      .set({ mailed_at: tx.at })
      .where(
        "id",
        "in",
        settled.map(({ id }) => id),
      )
      .execute();
  }
  if (told.length === 0) return "nothing";
  const kind = timings.includes("at-once") ? "notice" : "digest";
  const noticeIds = told.map(({ id }) => id);
  await writeMessage(tx, { personId, kind, noticeIds, roundUpId: null, mailDomain });
  return "written";
}

export interface NewMessage {
  readonly personId: string;
  readonly kind: "notice" | "digest" | "round-up";
  readonly noticeIds: readonly string[];
  readonly roundUpId: string | null;
  readonly mailDomain: string;
}

/** One row of the outbox, to be sent after those that its person has there. Its Message-ID is its own for good. */
export async function writeMessage(tx: Scope, message: NewMessage): Promise<void> {
  if (!tx.inTransaction) throw new Error("A message belongs in the transaction of what it tells.");
  const id = uuidv7();
  await tx.db
    .insertInto("outbox")
    .values({
      id,
      network_id: tx.networkId,
      person_id: message.personId,
      kind: message.kind,
      message_id: `<${id}@${message.mailDomain}>`,
      notice_ids: JSON.stringify(message.noticeIds),
      round_up_id: message.roundUpId,
      subject: null,
      text_body: null,
      html_body: null,
      state: "waiting",
      attempts: 0,
      next_attempt_at: tx.at,
      last_error: null,
      created_at: tx.at,
      settled_at: null,
    })
    .execute();
}
