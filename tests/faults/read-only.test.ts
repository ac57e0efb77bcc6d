// Fault 8, as far as one answer goes: a database that takes no writes is 503 with Retry-After and the words that were typed.
import { expect, it } from "vitest";
import type { Arguments } from "../../app/http/portal.server";
import { answered } from "../../app/http/storage-faults.server";
import { recordAnswer } from "../../app/models/answers.server";
import { storageFaultOf } from "../../app/models/storage-fault.server";
import { transaction } from "../../app/models/transaction.server";
import { anAnswer, assessmentOf } from "../support/builders";
import { world } from "../support/world";

it("a save is answered with 503, Retry-After and the typed words, and the next one works when writes are taken again", async () => {
  const made = await world();
  const assessment = await assessmentOf(made, "north");
  const save = () =>
    transaction(made.scope("northLead"), (tx) => recordAnswer(tx, assessment, "1.1.1", 0, anAnswer(), false));
  const form = new Request("http://127.0.0.1/services/north/answer", {
    method: "POST",
    body: new URLSearchParams({ version: "0", note: "Typed with care" }),
  });

  made.database.raw.writer.pragma("query_only = ON");
  const answer: unknown = await answered(silent(form), save, { hasPage: true, form: form.clone() }).catch(
    (thrown: unknown) => thrown,
  );
  expect(answer).toBeInstanceOf(Response);
  const { status, headers } = answer as Response;
  expect([status, headers.get("Retry-After")]).toEqual([503, "300"]);
  expect(await (answer as Response).json()).toMatchObject({
    problem: "read-only",
    carried: {
      action: "/services/north/answer",
      fields: [
        { name: "version", value: "0" },
        { name: "note", value: "Typed with care" },
      ],
    },
  });
  made.database.raw.writer.pragma("query_only = OFF");
  expect(await save()).toEqual({ ok: true, version: 1 });
});

it("only faults of the disk are answered so: a full or failing one, a read-only one, and nothing else", () => {
  const of = (code: string) => storageFaultOf(Object.assign(new Error("x"), { code }));
  expect(["SQLITE_FULL", "SQLITE_IOERR_WRITE", "SQLITE_IOERR_FSYNC", "SQLITE_IOERR_SHMSIZE"].map(of)).toEqual(
    Array(4).fill("full"),
  );
  expect(["SQLITE_READONLY", "SQLITE_READONLY_DBMOVED"].map(of)).toEqual(Array(2).fill("read-only"));
  expect(["SQLITE_BUSY", "SQLITE_CORRUPT", "SQLITE_IOERR_READ", "SQLITE_CONSTRAINT", "ENOENT"].map(of)).toEqual(
    Array(5).fill(null),
  );
  expect([null, undefined, "SQLITE_FULL", new Error("x")].map(storageFaultOf)).toEqual(Array(4).fill(null));
});

function silent(request: Request): Arguments {
  return { request, context: { portal: { log: { error: () => {} } }, request: { id: "r" } } } as unknown as Arguments;
}
