// P3: one answer saved through the page's form, against the same rows in one bare transaction on the same disk.
import { createHash, randomUUID } from "node:crypto";
import path from "node:path";
import SqliteDatabase from "better-sqlite3";
import { answerPath } from "./addresses.mjs";
import { compare } from "./measure.mjs";
import { startPortal } from "./processes.mjs";
import { milliseconds } from "./report.mjs";

export async function savingAnAnswer({ workshop, quick }) {
  const bareSet = workshop.copyOf(workshop.sets.network);
  const set = workshop.copyOf(workshop.sets.network);
  const { save: saveBare, close } = bareSaver(path.join(bareSet.folder, "portal.sqlite"));
  const portal = await startPortal(workshop, set);
  const client = portal.client("lead");
  const [bare, found] = await compare([async () => timed(saveBare), formSaver(client)], { times: quick ? 50 : 200 });
  await portal.stop();
  close();
  const most = bare.p50 * 3 + 5;
  return [
    {
      id: "P3",
      what: "Save one answer: p50",
      target: "at most 3x a bare transaction + 5 ms",
      figure: `${milliseconds(found.p50)} (bare ${milliseconds(bare.p50)}, so at most ${milliseconds(most)})`,
      value: found.p50,
      most,
    },
    {
      id: "P3",
      what: "Save one answer: p99",
      target: "under 50 ms on an idle machine",
      figure: `${milliseconds(found.p99)} (bare ${milliseconds(bare.p99)})`,
      value: found.p99,
      most: 50,
    },
  ];
}

function timed(save) {
  const began = performance.now();
  save();
  return performance.now() - began;
}

/** Sends the form of one criterion after the other, each over the version that it would have seen. */
export function formSaver(client, criteria = 300) {
  let count = 0;
  return () => {
    const number = count % criteria;
    const version = Math.floor(count / criteria) + 1;
    count += 1;
    const code = `${Math.floor(number / 30) + 1}.${Math.floor((number % 30) / 3) + 1}.${(number % 3) + 1}`;
    const body = { version, status: "commenced", note: `Saved by the bench, ${count}`, "form-key": randomUUID() };
    return client.time("POST", answerPath(code), { body }, 303);
  };
}

/** The rows that an answer writes: present state, change, audit entry and form key, prepared, in one FULL transaction. */
function bareSaver(file) {
  const database = new SqliteDatabase(file);
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  const codes = database
    .prepare("select criterion_code from answer where assessment_id = 'assessment-roh'")
    .pluck()
    .all();
  const [assessment, person] = ["assessment-roh", "person-lead-roh"];
  const read = database.prepare("select version from answer where assessment_id = ? and criterion_code = ?").pluck();
  const answer = database.prepare(
    `insert into answer (assessment_id, criterion_code, value, note, version, changed_at, changed_by) values (?, ?, ?, ?, ?, ?, ?)
     on conflict (assessment_id, criterion_code) do update set value = excluded.value, note = excluded.note, version = excluded.version,
     changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
  );
  const change = database.prepare(
    `insert into answer_change (id, assessment_id, criterion_code, version, value, note, on_behalf, recorded_at, recorded_by)
     values (?, ?, ?, ?, ?, ?, 0, ?, ?)`,
  );
  const last = database.prepare("select seq, hash from audit_log order by seq desc limit 1");
  const entry = database.prepare(
    `insert into audit_log (seq, at, actor_id, did, to_kind, to_id, trust_id, detail, previous_hash, hash)
     values (?, ?, ?, 'answer.changed', 'assessment', ?, 'trust-roh', ?, ?, ?)`,
  );
  const form = database.prepare(
    "insert into submission (person_id, path, form_key, fingerprint, outcome, created_at) values (?, ?, ?, ?, ?, ?)",
  );
  let count = 0;
  const save = database.transaction(() => {
    const code = codes[count % codes.length];
    count += 1;
    const [at, note] = [new Date().toISOString(), `Saved by the bench, ${count}`];
    const version = read.get(assessment, code) + 1;
    answer.run(assessment, code, "commenced", note, version, at, person);
    change.run(randomUUID(), assessment, code, version, "commenced", note, at, person);
    const { seq, hash } = last.get();
    const detail = JSON.stringify({
      criterion: code,
      version,
      before: "commenced",
      after: "commenced",
      onBehalf: false,
    });
    const next = createHash("sha256").update(`${hash}${seq}${at}${detail}`).digest("hex");
    entry.run(seq + 1, at, person, assessment, detail, hash, next);
    form.run(person, answerPath(code), randomUUID(), next, JSON.stringify({ ok: true, version }), at);
  }).immediate;
  return { save, close: () => database.close() };
}
