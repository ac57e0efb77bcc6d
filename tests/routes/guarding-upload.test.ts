// What a person meets whose upload says more than its content, holds a hospital number, finds no room or cannot be scanned.
import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { WaitingFile } from "../../app/domain/file-properties/waiting";
import type { Instant } from "../../app/domain/dates";
import type { VirusScanner } from "../../app/files/virus-scanner.server";
import { addPattern } from "../../app/models/files/number-patterns.server";
import { setFileAllowance } from "../../app/models/files/room.server";
import { transaction } from "../../app/models/transaction.server";
import { action as newVersion } from "../../app/routes/evidence.$evidence.new-version";
import { action as newFile } from "../../app/routes/services.$service.evidence.new-file";
import { core, photograph, wordBy } from "../files/support/exif";
import { jpeg } from "../files/support/images";
import { aFile, anEvidence } from "../support/builders";
import { uploadArgs, type Sent } from "../support/uploads";
import { world, type Person, type World } from "../support/world";

const address = "/services/north/evidence/new-file";
const words = {
  "form-key": "form-key-0001",
  title: "Room layout",
  kind: "audit",
  owner: "northLead",
  visibility: "trust",
  assessment: "assessment-north",
  noPatientData: "yes",
};
const photo = { bytes: photograph({ position: true, artist: "Jo Bloggs", orientation: 1 }), name: "room.jpg" };
const letter = { bytes: wordBy("Jo Bloggs"), name: "policy.docx" };

interface Problem {
  readonly errors: Record<string, string>;
  readonly typed: Record<string, string>;
  readonly waiting?: WaitingFile;
}

async function send(
  w: World,
  file: Sent["file"] | null,
  more: Record<string, string> = {},
  { person = "northLead", url = address, scanner }: { person?: Person; url?: string; scanner?: VirusScanner } = {},
): Promise<Response> {
  const fields = Object.entries({ ...words, ...more });
  const args = await uploadArgs(w, person, url, { service: "north" }, { fields, file: file ?? undefined });
  const portal = { ...args.context.portal, ...(scanner === undefined ? {} : { scanner }) };
  return (await newFile({ ...args, context: { ...args.context, portal } } as never)) as Response;
}

const problemOf = async (response: Response) => (await response.json()) as Problem;

const versions = (w: World) =>
  w.database.raw.writer
    .prepare("select sha256, bytes, file_name, evidence_id from evidence_version order by evidence_id, number")
    .all() as { sha256: string; bytes: number; file_name: string; evidence_id: string }[];

const holds = (w: World) => w.database.raw.writer.prepare("select reason, findings from file_hold").all();

async function storedBytes(w: World, sha256: string): Promise<Buffer> {
  const blob = await w.blobs.open(sha256);
  if (blob === null) throw new Error("The file is not there.");
  const pieces: Buffer[] = [];
  for await (const piece of blob.stream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/** Files that arrive, and files that wait. */
function notKept(w: World): readonly number[] {
  const root = path.dirname(path.dirname(path.dirname(w.blobs.pathOf("0".repeat(64)))));
  return ["tmp", "waiting"].map((name) => readdirSync(path.join(root, name)).length);
}

async function waitingFor(w: World, file: Sent["file"]): Promise<WaitingFile> {
  const answer = await send(w, file);
  expect(answer.status).toBe(422);
  const { waiting } = await problemOf(answer);
  if (waiting === undefined) throw new Error("The file does not wait.");
  return waiting;
}

describe("a photograph that says where it was taken", () => {
  it("comes back with what it says and the offer of a clean copy; nothing is recorded, and it cannot be kept as it is", async () => {
    const w = await world();
    const answer = await send(w, photo);
    expect(answer.status).toBe(422);
    const { errors, typed, waiting } = await problemOf(answer);
    expect(errors["file-properties"]).toContain("Choose what to keep of room.jpg");
    expect(typed.title).toBe("Room layout");
    expect(waiting).toMatchObject({ fileName: "room.jpg", mayKeep: false });
    expect(waiting?.properties.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      "Where it was taken: 52.4800, -1.9000",
      "Who made it: Jo Bloggs",
    ]);
    expect(versions(w)).toEqual([]);
    expect(notKept(w)).toEqual([0, 1]);

    const kept = await send(w, null, { "waiting-file": waiting!.token, "file-properties": "keep" });
    expect(kept.status).toBe(422);
    expect((await problemOf(kept)).waiting?.mayKeep).toBe(false);
    expect(versions(w)).toEqual([]);
  });

  it("is kept clean: what is stored, counted and hashed is the copy, and the original is gone", async () => {
    const w = await world();
    const { token } = await waitingFor(w, photo);
    const chosen = { "waiting-file": token, "file-properties": "clean" };
    const added = await send(w, null, chosen);
    expect(added.status).toBe(303);
    const [row] = versions(w);
    expect((await storedBytes(w, row!.sha256)).equals(jpeg(8, 4))).toBe(true);
    expect(row).toMatchObject({ bytes: jpeg(8, 4).length, file_name: "room.jpg" });
    expect(notKept(w)).toEqual([0, 0]);

    const again = await send(w, null, chosen);
    expect([again.status, again.headers.get("Location")]).toEqual([303, added.headers.get("Location")]);
    expect(versions(w)).toHaveLength(1);
  });

  it("is cleaned at once where the form says so from the start", async () => {
    const w = await world();
    expect((await send(w, photo, { "file-properties": "clean" })).status).toBe(303);
    expect((await storedBytes(w, versions(w)[0]!.sha256)).equals(jpeg(8, 4))).toBe(true);
    expect(notKept(w)).toEqual([0, 0]);
  });
});

describe("a document that names its author", () => {
  it("is kept as it is where that is meant", async () => {
    const w = await world();
    const { token, mayKeep } = await waitingFor(w, letter);
    expect(mayKeep).toBe(true);
    expect((await send(w, null, { "waiting-file": token, "file-properties": "keep" })).status).toBe(303);
    expect((await storedBytes(w, versions(w)[0]!.sha256)).equals(letter.bytes)).toBe(true);
    expect(notKept(w)).toEqual([0, 0]);
  });

  it("is kept clean, and the choice has to be made", async () => {
    const w = await world();
    const { token } = await waitingFor(w, letter);
    const without = await problemOf(await send(w, null, { "waiting-file": token }));
    expect(without.errors["file-properties"]).toContain("Choose what to keep");
    const next = without.waiting!.token;
    expect((await send(w, null, { "waiting-file": next, "file-properties": "clean" })).status).toBe(303);
    const stored = await storedBytes(w, versions(w)[0]!.sha256);
    expect(stored.includes("Bloggs")).toBe(false);
    expect(notKept(w)).toEqual([0, 0]);
  });

  it("waits on where the words of the form are at fault, and another file may take its place", async () => {
    const w = await world();
    const { token } = await waitingFor(w, letter);
    const chosen = { "waiting-file": token, "file-properties": "clean" };
    const untitled = await problemOf(await send(w, null, { ...chosen, title: "" }));
    expect(untitled.errors).toEqual({ title: "Enter a title" });
    expect(untitled.waiting?.token).toBe(token);
    expect(notKept(w)).toEqual([0, 1]);
    const other = { bytes: jpeg(), name: "other.jpg" };
    expect((await send(w, other, { "waiting-file": token })).status).toBe(303);
    expect(versions(w)[0]?.file_name).toBe("other.jpg");
  });

  it("as a new version is asked about in the same way", async () => {
    const w = await world();
    const evidence = await anEvidence(w, "northLead", {}, { file: aFile("first") });
    const url = `/evidence/${evidence.id}/new-version`;
    const args = (more: Record<string, string>, file?: Sent["file"]) =>
      uploadArgs(
        w,
        "northLead",
        url,
        { evidence: evidence.id },
        {
          fields: Object.entries({
            "form-key": "form-key-0002",
            version: "1",
            whatChanged: "A clean copy",
            noPatientData: "yes",
            ...more,
          }),
          file,
        },
      );
    const asked = (await newVersion((await args({}, letter)) as never)) as Response;
    expect(asked.status).toBe(422);
    const { token } = (await problemOf(asked)).waiting!;
    const chosen = { "waiting-file": token, "file-properties": "clean" };
    expect(((await newVersion((await args(chosen)) as never)) as Response).status).toBe(303);
    expect((await storedBytes(w, versions(w)[1]!.sha256)).includes("Bloggs")).toBe(false);
  });
});

describe("a file that waits", () => {
  const choice = (token: string) => ({ "waiting-file": token, "file-properties": "clean" });

  it("is nobody's but its uploader's, and belongs to its page", async () => {
    const w = await world();
    const { token } = await waitingFor(w, letter);
    const [body, signature] = token.split(".");
    const other = JSON.parse(Buffer.from(body!, "base64url").toString()) as Record<string, unknown>;
    const forged = `${Buffer.from(JSON.stringify({ ...other, personId: "northContributor" })).toString("base64url")}.${signature}`;
    const attempts = [
      send(w, null, choice(token), { person: "northContributor" }),
      send(w, null, choice(forged), { person: "northContributor" }),
      send(w, null, choice(token), { url: "/services/north/evidence/elsewhere" }),
      send(w, null, choice(`${token}x`)),
      send(w, null, choice("nonsense")),
    ];
    for (const attempt of attempts) {
      const answer = await attempt;
      expect(answer.status).toBe(400);
      expect((await problemOf(answer)).errors.file).toBe("The file did not wait any longer. Choose it again");
    }
    expect(versions(w)).toEqual([]);
  });

  it("does so for a day, and is then dropped by the next upload that waits", async () => {
    const w = await world();
    const { token } = await waitingFor(w, letter);
    w.now = new Date(Date.now() + 25 * 60 * 60 * 1000).toISOString() as Instant;
    expect((await send(w, null, choice(token))).status).toBe(400);
    await waitingFor(w, photo);
    expect(notKept(w)).toEqual([0, 1]);
  });
});

describe("an upload with a hospital number", () => {
  const text = (number: string) => ({ bytes: Buffer.from(`Seen: ${number} on Monday\n`), name: "list.txt" });
  const set = async (w: World, trust: string, pattern: string) =>
    transaction(w.scope("northLead"), (tx) => addPattern(tx, trust, pattern));

  it("as its trust says that they look is held, and no other file is", async () => {
    const w = await world();
    await set(w, "trust-north", "RJE######");
    expect((await send(w, text("RJE12345"))).status).toBe(303);
    expect(holds(w)).toEqual([]);
    expect((await send(w, text("RJE123456"), { "form-key": "form-key-0002" })).status).toBe(303);
    expect(holds(w)).toEqual([
      {
        reason: "hospital-number",
        findings: JSON.stringify({ nhsNumbers: 0, birthDates: 0, hospitalNumbers: 1, places: ["Line 1"] }),
      },
    ]);
  });

  it("is looked for by the patterns of the file's trust, whoever uploads it, and by no other trust's", async () => {
    const w = await world();
    await set(w, "trust-south", "RJE######");
    expect((await send(w, text("RJE123456"))).status).toBe(303);
    expect(holds(w)).toEqual([]);
    await set(w, "trust-north", "RJE######");
    const byManager = await send(w, text("RJE123456"), { "form-key": "form-key-0002" }, { person: "qiManager" });
    expect(byManager.status).toBe(303);
    expect(holds(w)).toHaveLength(1);
  });
});

describe("an upload for which there is no room", () => {
  it("because its trust has used its own is refused with what is left; other trusts and other forms go on", async () => {
    const w = await world();
    await anEvidence(w, "northLead", {}, { file: { ...aFile("large"), bytes: 1024 * 1024 - 4096 } });
    await transaction(w.scope("administrator"), (tx) => setFileAllowance(tx, "trust-north", 1, 0));
    const args = await uploadArgs(
      w,
      "northLead",
      address,
      { service: "north" },
      {
        fields: Object.entries(words),
        file: { bytes: Buffer.alloc(200_000, "words "), name: "a.txt" },
      },
    );
    const length = "201000";
    args.request.headers.set("Content-Length", length);
    const answer = (await newFile(args as never)) as Response;
    expect(answer.status).toBe(413);
    const { errors, typed } = await problemOf(answer);
    expect(errors.file).toMatch(/^The trust's files may take 1MB, and 4KB of that is left\. /);
    expect(typed.title).toBe("Room layout");
    expect(notKept(w)).toEqual([0, 0]);
    expect(versions(w)).toHaveLength(1);
  });
});

describe("an upload with a virus scanner set", () => {
  const scannerOf = (result: Awaited<ReturnType<VirusScanner["scan"]>>): VirusScanner => ({ scan: async () => result });
  const file = { bytes: Buffer.from("Plain words.\n"), name: "a.txt" };

  it("that is clean is taken, one in which something was found is refused, and one that could not be scanned is held", async () => {
    const w = await world();
    expect((await send(w, file, {}, { scanner: scannerOf("clean") })).status).toBe(303);
    expect(holds(w)).toEqual([]);
    const refused = await send(w, file, { "form-key": "form-key-0002" }, { scanner: scannerOf("infected") });
    expect(refused.status).toBe(422);
    expect((await problemOf(refused)).errors.file).toContain("The virus scanner found something");
    expect(versions(w)).toHaveLength(1);
    expect(notKept(w)).toEqual([0, 0]);
    expect((await send(w, file, { "form-key": "form-key-0003" }, { scanner: scannerOf("unknown") })).status).toBe(303);
    expect(holds(w)).toEqual([expect.objectContaining({ reason: "not-scanned" })]);
  });
});

it("a document without an author is taken at once", async () => {
  const w = await world();
  expect(core("")).not.toContain("Bloggs");
  expect((await send(w, { bytes: wordBy(""), name: "policy.docx" })).status).toBe(303);
  expect(notKept(w)).toEqual([0, 0]);
});
