// Hands waiting messages to the mail server, in order for each person. What cannot be sent now waits; nothing is lost.
import { failureWords, furthestAttempt, judgeFailure, nextAttemptAt, type SendFailure } from "../domain/mail/back-off";
import type { Instant } from "../domain/dates";
import type { Message } from "../domain/mail/message";
import { buildMessage } from "../email/build-message";
import type { Transport } from "../email/transport.server";
import {
  giveBack,
  listDueMessages,
  noteFailure,
  settleMessage,
  takeMessage,
  type WaitingMessage,
} from "../models/mail/outbox.server";
import { signStop } from "../models/mail/stop-token.server";
import { transaction } from "../models/transaction.server";
import { readMessageCalendar } from "../reports/mail/message-calendar.server";
import { readMessageContent } from "../reports/mail/message-content.server";
import { messageFrame } from "../reports/mail/message-frame.server";
import { jobScope, letOthersIn, type JobContext } from "./job-context.server";

const atOnce = 50;

/** Remembers, while the process lives, that the mail server did not answer: then nothing is tried until it is time again. */
export interface ServerPause {
  failures: number;
  until: Instant | null;
}

export const noPause = (): ServerPause => ({ failures: 0, until: null });

/** Sends what is due, until nothing is or the server fails. Without a mail server it does nothing at all. */
export async function send(context: JobContext, pause: ServerPause): Promise<void> {
  const { transport } = context;
  if (transport === null || isPaused(pause, context.now())) return;
  for (;;) {
    const due = await listDueMessages(jobScope(context, "mail that is due"), atOnce);
    if (due.length === 0) return;
    for (const message of due) {
      if (context.isStopping()) return;
      if ((await sendOne(context, transport, message)) === "server-failed") return startPause(context, pause);
      pause.failures = 0;
      pause.until = null;
      await letOthersIn();
    }
  }
}

type Result = "settled" | "waits" | "server-failed";

/**
 * The attempt is written down before the message is handed over, and that it was taken straight after: a process that dies between the two
 * sends it once more, under the same Message-ID.
 */
async function sendOne(context: JobContext, transport: Transport, message: WaitingMessage): Promise<Result> {
  const scope = jobScope(context, "a message that is due");
  const addressed = await readMessageContent(scope, message);
  if (addressed === undefined) {
    await transaction(scope, (tx) =>
      settleMessage(tx, message.id, "dropped", "No longer wanted, true or in sight", null),
    );
    return "settled";
  }
  const { reader, content, kinds, meetingIds } = addressed;
  if (!(await transaction(scope, (tx) => takeMessage(tx, message, context.chance())))) return "waits";
  const frame = messageFrame(context, signStop(context.secret, { personId: reader.personId, kinds }));
  const built = buildMessage(frame, content);
  const calendar = await readMessageCalendar(reader.scope, meetingIds, context.baseUrl);
  const envelope = { to: reader, messageId: message.messageId, stopAddress: frame.stopAddress, calendar };
  const sent = await transport.send(envelope, built);
  const after = jobScope(context, "what became of a message");
  if (!sent.ok) return transaction(after, (tx) => failed(tx, message, sent.failure, context));
  await transaction(after, (tx) => settleMessage(tx, message.id, "sent", null, kept(context, built)));
  return "settled";
}

async function failed(
  tx: Parameters<typeof noteFailure>[0],
  message: WaitingMessage,
  failure: SendFailure,
  { log }: JobContext,
): Promise<Result> {
  const judged = judgeFailure(failure);
  const reason = failureWords(failure);
  log.warn(
    { message: message.id, attempts: message.attempts + 1, judged, code: failure.code, answer: failure.responseCode },
    "mail was not taken",
  );
  if (judged === "refused") {
    await settleMessage(tx, message.id, "undeliverable", reason, null);
    return "settled";
  }
  if (judged === "message") {
    await noteFailure(tx, message.id, reason);
    return "waits";
  }
  await giveBack(tx, message, reason);
  return "server-failed";
}

/** What was said is kept to be read in a demonstration only. */
function kept({ isDemonstration }: JobContext, message: Message): Message | null {
  return isDemonstration ? message : null;
}

function startPause(context: JobContext, pause: ServerPause): void {
  pause.failures += 1;
  pause.until = nextAttemptAt(context.now(), pause.failures, context.chance());
}

/** A pause that ends further off than any lasts was begun by a clock that was ahead. */
function isPaused({ until }: ServerPause, at: Instant): boolean {
  return until !== null && until > at && until <= furthestAttempt(at);
}
