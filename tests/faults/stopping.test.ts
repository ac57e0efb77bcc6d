// Fault 34: asked to stop, the portal takes nobody new, finishes what it began, and leaves a database at rest.
import { existsSync, statSync } from "node:fs";
import { connect } from "node:net";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { invariants, openLedger } from "../support/ledger";
import { multipart } from "../support/portal-client";
import { pause, startPortal, tidyUp, until } from "../support/portal-process";
import { evidenceForm, fiveWriters, hashOf, keepSaving } from "../support/saving";

afterAll(tidyUp);

describe("SIGTERM", () => {
  it("during saves: exits 0 at once, and nothing that was acknowledged is lost", async () => {
    const portal = await startPortal();
    const ledger = openLedger(portal.dataDir);
    const writers = await fiveWriters(portal);
    const writing = writers.map(({ client, slots }) => keepSaving(client, slots, ledger));
    await until(() => ledger.answers.length >= 40, "40 saves", 60_000);
    const began = performance.now();
    expect(await portal.stop()).toEqual({ code: 0, signal: null });
    const took = performance.now() - began;
    await Promise.all(writing.map((each) => each.done));

    expect(writing.flatMap((each) => each.refused)).toEqual([]);
    expect(invariants(portal.dataDir, ledger)).toEqual([]);
    const log = path.join(portal.dataDir, "portal.sqlite-wal");
    expect(existsSync(log) ? statSync(log).size : 0).toBe(0);
    expect(existsSync(path.join(portal.dataDir, "portal.lock"))).toBe(false);
    // Ten seconds is when it would cut connections that people keep open; saves take a moment.
    expect(took).toBeLessThan(9000);
  });

  it("during an upload: the rest of the file is taken and acknowledged, while nobody new is let in", async () => {
    const portal = await startPortal();
    const ledger = openLedger(portal.dataDir);
    const client = await portal.signIn("lead@uhnm.example");
    const form = evidenceForm();
    const fields = {
      "form-key": form.formKey,
      title: form.title,
      kind: "audit",
      visibility: "trust",
      noPatientData: "yes",
    };
    const { body, type } = multipart(fields, { name: "audit.txt", type: "text/plain", bytes: form.bytes });
    const socket = connect(portal.port, "127.0.0.1");
    let answer = "";
    socket.on("data", (piece) => (answer += piece.toString()));
    const closed = new Promise((resolve) => socket.once("close", resolve));
    socket.write(
      `POST /services/uhnm/evidence/new-file HTTP/1.1\r\nHost: 127.0.0.1:${portal.port}\r\nOrigin: ${portal.url}\r\nCookie: ${client.cookie}\r\nContent-Type: ${type}\r\nContent-Length: ${body.byteLength}\r\n\r\n`,
    );
    socket.write(body.subarray(0, 200_000));
    await pause(500);
    const stopped = portal.stop();
    await until(
      () =>
        portal
          .visitor()
          .get("/health")
          .then(
            () => false,
            (error: NodeJS.ErrnoException) => error.code === "ECONNREFUSED",
          ),
      "new connections are refused",
    );
    socket.write(body.subarray(200_000));

    expect(await stopped).toEqual({ code: 0, signal: null });
    await closed;
    expect(answer).toMatch(/^HTTP\/1\.1 303 /);
    expect(answer).toMatch(/^Connection: close\r$/im);
    ledger.files.push({ title: form.title, sha256: hashOf(form.bytes) });
    expect(invariants(portal.dataDir, ledger)).toEqual([]);
  });
});
