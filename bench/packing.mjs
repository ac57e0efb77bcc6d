// A pack for assessors of 300 criteria and 400 files of half a megabyte: when its first byte comes, and what the portal holds meanwhile.
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { request as sendRequest } from "node:http";
import path from "node:path";
import SqliteDatabase from "better-sqlite3";
import { pause } from "./measure.mjs";
import { startPortal } from "./processes.mjs";
import { megabytes, milliseconds } from "./report.mjs";

const files = 400;
const bytesEach = 512 * 1024;
const assessment = "assessment-roh";

export async function packing({ workshop }) {
  const set = workshop.copyOf(workshop.sets.network);
  fill(set.folder);
  const portal = await startPortal(workshop, set, { watched: true });
  const client = portal.client("lead");
  await client.text(`/services/roh/assessments/${assessment}/pack`);
  await pause(5000);
  const before = (await portal.ask()).megabytes;
  const { firstByteMs, bytes, highest } = await fetchPack(portal, client.cookie);
  await portal.stop();
  if (bytes < files * bytesEach) throw new Error(`The pack broke off at ${bytes} bytes.`);
  return [
    {
      id: "P17",
      what: `Pack of ${files} files, ${megabytes(bytes / 1024 / 1024)}: first byte`,
      target: "under a second",
      figure: milliseconds(firstByteMs),
      value: firstByteMs,
      most: 1000,
    },
    {
      id: "P17",
      what: "The same: memory grows by",
      target: "less than 100 MB",
      figure: megabytes(highest - before),
      value: highest - before,
      most: 100,
    },
  ];
}

/** Random bytes, so that nothing is the same twice; attached one after the other down the criteria. */
function fill(folder) {
  const database = new SqliteDatabase(path.join(folder, "portal.sqlite"));
  database.pragma("synchronous = OFF");
  const codes = database.prepare("select criterion_code from answer where assessment_id = ?").pluck().all(assessment);
  const person = database.prepare("select id, network_id from person where id = 'person-lead-roh'").get();
  const at = new Date().toISOString();
  const insert = (table, row) =>
    database
      .prepare(
        `insert into ${table} (${Object.keys(row).join(", ")}) values (${Object.keys(row)
          .map(() => "?")
          .join(", ")})`,
      )
      .run(Object.values(row));
  database.transaction(() => {
    for (let number = 0; number < files; number += 1) {
      const content = randomBytes(bytesEach);
      const sha256 = createHash("sha256").update(content).digest("hex");
      const place = path.join(folder, "blobs", sha256.slice(0, 2), sha256.slice(2, 4));
      mkdirSync(place, { recursive: true });
      writeFileSync(path.join(place, sha256), content);
      const id = randomUUID();
      const facts = { title: `Policy ${number}`, visibility: "trust" };
      insert("evidence", {
        id,
        network_id: person.network_id,
        trust_id: "trust-roh",
        form: "file",
        kind: "policy",
        ...facts,
        version: 1,
        created_at: at,
        created_by: person.id,
        changed_at: at,
      });
      insert("evidence_change", {
        id: randomUUID(),
        evidence_id: id,
        version: 1,
        ...facts,
        withdrawn: 0,
        held: 0,
        on_behalf: 0,
        recorded_at: at,
        recorded_by: person.id,
      });
      insert("evidence_version", {
        id: randomUUID(),
        evidence_id: id,
        number: 1,
        sha256,
        bytes: bytesEach,
        file_name: `policy-${number}.pdf`,
        file_type: "pdf",
        declared_no_patient_data: 1,
        added_at: at,
        added_by: person.id,
      });
      insert("attachment", {
        id: randomUUID(),
        evidence_id: id,
        assessment_id: assessment,
        criterion_code: codes[number % codes.length],
        attached_at: at,
        attached_by: person.id,
      });
    }
  })();
  database.close();
}

/** Reads the pack as a browser would and throws it away, asking for the portal's memory meanwhile. */
async function fetchPack(portal, cookie) {
  const body = new URLSearchParams({ at: new Date().toISOString().slice(0, 10), "form-key": randomUUID() }).toString();
  const headers = {
    Cookie: cookie,
    Origin: portal.url,
    "Sec-Fetch-Site": "same-origin",
    "Content-Type": "application/x-www-form-urlencoded",
    "Content-Length": Buffer.byteLength(body),
  };
  const began = performance.now();
  let firstByteMs = Infinity;
  let highest = 0;
  let bytes = 0;
  let done = false;
  const finished = new Promise((resolve, reject) => {
    const request = sendRequest(
      `${portal.url}/services/roh/assessments/${assessment}/pack/file`,
      { method: "POST", headers },
      (response) => {
        if (response.statusCode !== 200) reject(new Error(`The pack was answered with ${response.statusCode}.`));
        response.on("data", (piece) => {
          firstByteMs = Math.min(firstByteMs, performance.now() - began);
          bytes += piece.length;
        });
        response.on("end", resolve);
        response.on("error", reject);
      },
    );
    request.on("error", reject);
    request.end(body);
  }).finally(() => (done = true));
  while (!done) {
    highest = Math.max(highest, (await portal.ask()).megabytes);
    await pause(50);
  }
  await finished;
  return { firstByteMs, bytes, highest };
}
