// The reader itself: its limits of time and memory, and that the portal answers while it works.
import { describe, expect, it } from "vitest";
import type { IsoDate } from "../../app/domain/dates";
import { openTextReader } from "../../app/files/text/text-reader.server";
import { testReader } from "../support/text-reader";
import { freshFolders, writeIn } from "./support/folder";

const folder = freshFolders();
const today = "2026-05-14" as IsoDate;

/** A worker of our own making in place of the portal's. */
function workerOf(code: string): string {
  return writeIn(
    folder(),
    "worker.mjs",
    `import { parentPort } from "node:worker_threads";
${code}`,
  );
}

describe("a file that takes too long", () => {
  const stuck = `parentPort.on("message", ({ path }) => {
    if (path === "stuck") for (;;);
    parentPort.postMessage({ state: "read", words: path, patientData: null });
  });`;

  it("is given up, the others behind it are read, and the portal's own thread goes on meanwhile", async () => {
    const reader = openTextReader(workerOf(stuck), { timeMs: 4000, memoryMb: 64 });
    let turns = 0;
    const clock = setInterval(() => (turns += 1), 5);
    const [late, next] = await Promise.all([reader.read("stuck", "txt", today), reader.read("next", "txt", today)]);
    clearInterval(clock);
    expect(late.state).toBe("timed-out");
    expect(next.words).toBe("next");
    expect(turns).toBeGreaterThan(10);
    await reader.close();
  });
});

describe("a file that ends the worker", () => {
  it("counts as unreadable, and the next one is read by a new worker", async () => {
    const dying = `parentPort.on("message", ({ path }) => {
      if (path === "hog") { const hoard = []; for (;;) hoard.push(new Array(1e5).fill({})); }
      parentPort.postMessage({ state: "read", words: path, patientData: null });
    });`;
    const reader = openTextReader(workerOf(dying), { timeMs: 20_000, memoryMb: 32 });
    expect((await reader.read("hog", "txt", today)).state).toBe("unreadable");
    expect((await reader.read("next", "txt", today)).words).toBe("next");
    await reader.close();
  });
});

describe("a file that is gone", () => {
  it("is unreadable", async () => {
    const reader = testReader();
    expect((await reader.read("/nowhere/at/all", "txt", today)).state).toBe("unreadable");
    await reader.close();
  });
});

describe("a reader that is closed", () => {
  it("reads nothing any more, and says so to whoever waits", async () => {
    const reader = testReader();
    const file = writeIn(folder(), "file.txt", "words");
    const waiting = reader.read(file, "txt", today);
    const refused = expect(waiting).rejects.toThrow("stopping");
    await reader.close();
    await refused;
    await expect(reader.read(file, "txt", today)).rejects.toThrow("stopping");
  });
});
