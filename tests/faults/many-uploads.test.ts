// Fault 32: twenty files of 50 MB at once. They stream to the disk: memory grows by less than two of them, and each is there whole.
import { readFileSync } from "node:fs";
import http from "node:http";
import { afterAll, expect, it } from "vitest";
import { jpeg } from "../files/support/images";
import { boundary, formBody } from "../files/support/forms";
import { signIn } from "../support/attack-client";
import { startAttackPortal, type AttackPortal } from "../support/attack-portal";
import { tidyUp } from "../support/portal-process";

afterAll(tidyUp);

const files = 20;
const piece = Buffer.alloc(64 * 1024, 0x12);
const pieces = (50 * 1024 * 1024) / piece.length;

/** Peak of what the process had in memory, since it began or was last set back. */
const peakBytes = (portal: AttackPortal) =>
  Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${portal.pid}/status`, "utf8"))?.[1]) * 1024;
const residentBytes = (portal: AttackPortal) =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${portal.pid}/status`, "utf8"))?.[1]) * 1024;

/** Sends a photograph of 50 MB as its pieces are taken: this process does not hold them either. */
function sendLarge(portal: AttackPortal, cookie: string, number: number): Promise<number> {
  const words = { title: `Large ${number}`, kind: "policy", visibility: "trust", noPatientData: "yes" };
  const fields = Object.entries(words).map(([name, value]) => ({ name, value }));
  const form = formBody([...fields, { name: "file", file: `large-${number}.jpg`, value: "" }] as never);
  const image = jpeg(1, 1, Buffer.from([number, 0x34]));
  const [head, tail] = [image.subarray(0, -2), image.subarray(-2)];
  const end = form.lastIndexOf(`\r\n--${boundary}--`);
  const [before, after] = [form.subarray(0, end), form.subarray(end)];
  const length = before.length + head.length + pieces * piece.length + tail.length + after.length;
  return new Promise((resolve, reject) => {
    const request = http.request(
      {
        port: portal.port,
        host: "127.0.0.1",
        method: "POST",
        path: "/services/uhnm/evidence/new-file",
        agent: false,
        headers: {
          Cookie: cookie,
          Origin: portal.base,
          "Content-Type": `multipart/form-data; boundary=${boundary}`,
          "Content-Length": length,
        },
      },
      (response) => {
        response.resume();
        response.on("end", () => resolve(response.statusCode ?? 0));
      },
    );
    request.on("error", reject);
    request.write(Buffer.concat([before, head]));
    let sent = 0;
    const go = () => {
      while (sent < pieces) {
        sent += 1;
        if (!request.write(piece)) {
          request.once("drain", go);
          return;
        }
      }
      request.end(Buffer.concat([tail, after]));
    };
    go();
  });
}

it(
  "twenty uploads of 50 MB at once cost less than 100 MB of memory, and every file is there",
  { timeout: 180_000 },
  async () => {
    const portal = await startAttackPortal({ env: { UPLOAD_LIMIT_MB: "60" } });
    const cookie = await signIn(portal, "lead@uhnm.example");
    // The first upload loads what looks at files.
    expect(await sendLarge(portal, cookie, 99)).toBe(303);
    const before = residentBytes(portal);
    const statuses = await Promise.all(Array.from({ length: files }, (_, number) => sendLarge(portal, cookie, number)));
    expect(statuses).toEqual(Array(files).fill(303));
    expect((peakBytes(portal) - before) / 1024 / 1024).toBeLessThan(100);
    const kept = portal.read<{ bytes: number }>(
      "select evidence_version.bytes from evidence_version join evidence on evidence.id = evidence_id where evidence.title like 'Large %'",
    );
    expect(kept).toHaveLength(files + 1);
    expect(kept.every(({ bytes }) => bytes > pieces * piece.length)).toBe(true);
    await portal.stop();
  },
);
