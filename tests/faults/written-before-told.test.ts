// Fault 3, as the system calls show it: what is acknowledged was on the disk before, so that a power cut cannot take it back.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openLedger } from "../support/ledger";
import { demonstrationFolder, pause, startPortal, temporaryFolder, tidyUp } from "../support/portal-process";
import { evidenceForm, hashOf, saveAnswer, sendFile, slotsOf } from "../support/saving";

afterAll(tidyUp);

const calls = "fsync,fdatasync,rename,write,writev,pwrite64";
const canTrace = spawnSync("strace", ["-f", "--seccomp-bpf", "-o", "/dev/null", "true"]).status === 0;

/** The calls between two marks in the trace, in order, each as "name path". */
type Call = { readonly name: string; readonly line: string };

describe.skipIf(!canTrace)("the order of system calls (strace)", () => {
  const sha: { file: string } = { file: "" };
  let saves: Call[][] = [];
  let upload: Call[] = [];

  beforeAll(async () => {
    const trace = path.join(temporaryFolder(), "trace");
    const dataDir = await demonstrationFolder();
    const under = ["strace", "-f", "--seccomp-bpf", "-y", "-s", "40", "-e", `trace=${calls}`, "-o", trace, "--"];
    const portal = await startPortal({ dataDir, under });
    const client = await portal.signIn("lead@uhnm.example");
    const [slot] = slotsOf(dataDir, "uhnm", 1);
    const ledger = openLedger(dataDir);
    const read = () => callsIn(readFileSync(trace, "utf8"));
    let seen = await settled(read);
    for (let count = 0; count < 5; count += 1) {
      expect(await saveAnswer(client, slot!, `traced ${count}`, ledger)).toBe(303);
      const now = await settled(read);
      saves = [...saves, now.slice(seen.length)];
      seen = now;
    }
    const form = evidenceForm();
    sha.file = hashOf(form.bytes);
    expect((await sendFile(client, "uhnm", form)).status).toBe(303);
    upload = (await settled(read)).slice(seen.length);
    await portal.kill();
  });

  it("a save: the write-ahead log is written and synced before the answer leaves", () => {
    for (const save of saves) {
      expect(order(save, [written("portal.sqlite-wal"), synced("portal.sqlite-wal"), answered(303)])).toBe("in order");
    }
  });

  it("a file: synced, renamed to its hash, its folders synced, then the log with its row, and only then the answer", () => {
    const steps = [
      synced("/blobs/tmp/"),
      renamed(() => sha.file),
      folderSynced(() => sha.file.slice(2, 4)),
      written("portal.sqlite-wal"),
      synced("portal.sqlite-wal"),
      answered(303),
    ];
    expect(order(upload, steps)).toBe("in order");
  });
});

interface Step {
  readonly words: string;
  readonly is: (call: Call) => boolean;
}

const isSync = ({ name }: Call) => name === "fsync" || name === "fdatasync";
const isWrite = ({ name }: Call) => name.startsWith("write") || name === "pwrite64";

const synced = (file: string): Step => ({
  words: `sync of ${file}`,
  is: (call) => isSync(call) && call.line.includes(file),
});
const written = (file: string): Step => ({
  words: `write to ${file}`,
  is: (call) => isWrite(call) && call.line.includes(`${file}>`),
});
const renamed = (to: () => string): Step => ({
  words: "rename to the hash",
  is: (call) => call.name === "rename" && call.line.includes(`/${to()}"`),
});
const folderSynced = (folder: () => string): Step => ({
  words: "sync of the folder",
  is: (call) => isSync(call) && call.line.includes(`/${folder()}>`),
});
const answered = (status: number): Step => ({
  words: `answer ${status}`,
  is: (call) => isWrite(call) && call.line.includes(`"HTTP/1.1 ${status}`),
});

/** Whether the steps come one after the other, and the answer is nowhere before its step. */
function order(trace: readonly Call[], steps: readonly Step[]): string {
  let at = 0;
  for (const { words, is } of steps) {
    const next = trace.findIndex((call, index) => index >= at && is(call));
    if (next === -1) return `no ${words} after the step before it`;
    at = next + 1;
  }
  const answer = steps.at(-1)!;
  return trace.findIndex(answer.is) === at - 1 ? "in order" : "answered too early";
}

/** One entry per finished call. A call that another thread interrupts is counted where it ends. */
function callsIn(trace: string): Call[] {
  const begun = new Map<string, string>();
  return trace.split("\n").flatMap((line): Call[] => {
    const [, thread = "", rest = ""] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    if (rest.endsWith("<unfinished ...>")) {
      begun.set(thread, rest);
      return [];
    }
    const whole = rest.startsWith("<... ") ? `${begun.get(thread) ?? ""} ${rest}` : rest;
    const name = /^(\w+)\(/.exec(whole)?.[1];
    return name === undefined ? [] : [{ name, line: whole }];
  });
}

/** strace writes a little later than the calls are made. */
async function settled(read: () => Call[]): Promise<Call[]> {
  let before = read();
  for (;;) {
    await pause(150);
    const now = read();
    if (now.length === before.length) return now;
    before = now;
  }
}
