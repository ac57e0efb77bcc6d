// How counts and percentages are printed.
import { percentages, type Tally } from "../gap-analysis";

export const nothingToAssess = "nothing to assess";

/** @example formatCount(2274) // "2,274" */
export function formatCount(count: number): string {
  return String(count).replaceAll(/\B(?=(\d{3})+(?!\d))/g, ",");
}

/** "87%", or "nothing to assess". */
export function percentText(tally: Tally, part: "complete" | "commenced" | "notStarted" | "evidenced"): string {
  const shown = percentages(tally);
  return shown === null ? nothingToAssess : `${shown[part]}%`;
}

/** @example plural(1, "trust") // "1 trust" */
export function plural(count: number, word: string, words = `${word}s`): string {
  return `${formatCount(count)} ${count === 1 ? word : words}`;
}
