// A programme of work as it stood on a day, from every state that its items were in.
import type { Instant, IsoDate } from "../dates";
import { endOfLondonDay } from "../london";

export interface RecordedState {
  readonly itemId: string;
  readonly version: number;
  readonly recordedAt: Instant;
}

/**
 * The state that each item was in at the end of `day` in London, in the order in which the items first appear.
 * Items that were first recorded after that day are left out. Of an item's states the one with the highest version
 * counts, in whatever order they are given.
 */
export function statesAsAt<State extends RecordedState>(states: readonly State[], day: IsoDate): State[] {
  const end = Date.parse(endOfLondonDay(day));
  const latest = new Map<string, State>();
  for (const state of states) {
    if (Date.parse(state.recordedAt) >= end) continue;
    const held = latest.get(state.itemId);
    if (held === undefined || state.version > held.version) latest.set(state.itemId, state);
  }
  return [...latest.values()];
}
