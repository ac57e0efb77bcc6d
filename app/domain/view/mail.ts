// Words of the outbox and the round-up.

export const outboxKinds = { notice: "Notices at once", digest: "Summary", "round-up": "Round-up" } as const;

export const outboxStates = {
  waiting: "Waiting",
  sent: "Sent",
  undeliverable: "Undeliverable",
  dropped: "Not needed any more",
} as const;
export type OutboxState = keyof typeof outboxStates;

/** A state from an address, or `null` for all. */
export function readOutboxState(word: string | null): OutboxState | null {
  return (Object.keys(outboxStates) as OutboxState[]).find((state) => state === word) ?? null;
}
