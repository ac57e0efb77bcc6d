// How a process of the portal says no: one plain line for each fault on stderr, exit code 1, nothing on stdout.
import { expect } from "vitest";
import type { Finished } from "./portal-process";

/** One line that reads as expected, and no stack. */
export function expectRefusal(finished: Finished, words: RegExp): void {
  expect(finished.stderr.trimEnd()).toMatch(words);
  expect(finished.stderr.trimEnd().split("\n")).toHaveLength(1);
  expect(finished).toMatchObject({ code: 1, stdout: "" });
}
