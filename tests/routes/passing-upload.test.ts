// Files that are read and dropped, a workbook that comes back and an edition: none is taken without room, and none is read that the scanner has not passed.
import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { ScanResult } from "../../app/files/virus-scanner.server";
import { loader as workbook } from "../../app/routes/services.$service.assessments.$assessment.workbook[.]xlsx";
import { action as bringBack } from "../../app/routes/services.$service.assessments.$assessment.workbook.new-file";
import { action as sendEdition } from "../../app/routes/standards.import.new-file";
import { must } from "../support/builders";
import { until } from "../support/portal-process";
import { uploadArgs } from "../support/uploads";
import { world, type Person, type World } from "../support/world";
import { north, open } from "./workspace-calls";

const edition = [
  "section code,section title,statement code,statement title,outcome,criterion code,criterion text",
  "A,First,A.1,Statement,,A.1.1,Does it.",
].join("\r\n");

interface Upload {
  readonly person: Person;
  readonly action: (args: never) => Promise<unknown>;
  readonly params: Record<string, string>;
  readonly file: (w: World) => Promise<{ bytes: Buffer; name: string }>;
  readonly kept: string;
}

const uploads: Record<string, Upload> = {
  "a workbook that comes back": {
    person: "northLead",
    action: bringBack,
    params: north,
    file: async (w) => {
      const response = await open(w, workbook, "northLead", north);
      return { bytes: Buffer.from(await response.arrayBuffer()), name: "progress.xlsx" };
    },
    kept: "workbook_import",
  },
  "an edition as CSV": {
    person: "administrator",
    action: sendEdition,
    params: {},
    file: async () => ({ bytes: Buffer.from(edition), name: "care.csv" }),
    kept: "edition_import",
  },
  "an edition as JSON": {
    person: "administrator",
    action: sendEdition,
    params: {},
    file: async () => ({ bytes: Buffer.from("{}"), name: "care.json" }),
    kept: "edition_import",
  },
};

interface Around {
  readonly scanned?: ScanResult;
  readonly isFull?: boolean;
}

async function send(w: World, upload: Upload, { scanned, isFull = false }: Around) {
  const sent = { fields: [["form-key", crypto.randomUUID()]] as const, file: await upload.file(w) };
  const args = await uploadArgs(w, upload.person, "/new-file", upload.params, sent);
  const { portal } = args.context;
  const config = isFull
    ? { ...portal.config, dataDir: "/", freeSpaceFloorBytes: Number.MAX_SAFE_INTEGER }
    : portal.config;
  const scanner = scanned === undefined ? undefined : { scan: async () => scanned };
  const context = { ...args.context, portal: { ...portal, config, ...(scanner && { scanner }) } };
  return (await upload.action({ ...args, context } as never)) as Response;
}

const problemOf = async (response: Response) => ((await response.json()) as { errors: { file: string } }).errors.file;

const keptOf = (w: World, { kept }: Upload) =>
  w.database.raw.reader.prepare(`select count(*) from ${kept}`).pluck().get() as number;

/** Files that have arrived and are not dropped yet. */
function arrived(w: World): readonly string[] {
  const blobs = path.dirname(path.dirname(path.dirname(w.blobs.pathOf("0".repeat(64)))));
  return readdirSync(path.join(blobs, "tmp"));
}

describe.each(Object.entries(uploads))("%s", (_, upload) => {
  it.each([
    ["is not taken where the disk has less room than its floor", { isFull: true }, 507, "too little room"],
    ["is not read where the scanner finds something in it", { scanned: "infected" }, 422, "found something"],
    ["is not read where the scanner does not answer", { scanned: "unknown" }, 503, "does not answer"],
  ] as const)("%s, and nothing of it is kept", async (_name, around, status, words) => {
    const w = await world();
    const response = await send(w, upload, around);
    expect(response.status).toBe(status);
    expect(await problemOf(response)).toContain(words);
    expect(keptOf(w, upload)).toBe(0);
    expect(arrived(w)).toEqual([]);
  });

  it("that the scanner passes is read, and dropped then", async () => {
    const w = await world();
    const response = await send(w, upload, { scanned: "clean" });
    expect(response.status).toBe(303);
    expect(must(response.headers.get("Location"))).toMatch(/\/imports?\//);
    expect(keptOf(w, upload)).toBe(1);
    await until(() => arrived(w).length === 0, "the file is dropped", 20_000);
  });
});
