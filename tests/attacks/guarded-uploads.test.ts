// Attacks 37 to 39, on the built portal: more than a trust may keep, a virus, a flood of pixels, and a place in a photograph.
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eicar, startClamd, type FakeClamd } from "../files/support/clamd";
import { photograph } from "../files/support/exif";
import { jpeg, png } from "../files/support/images";
import { post, send, signIn, upload, type Answer, type Part } from "../support/attack-client";
import { changedTables, pictureOf } from "../support/attack-data";
import { startAttackPortal, type AttackPortal } from "../support/attack-portal";
import { tinyPdf } from "../support/uploads";

let clamd: FakeClamd;
let portal: AttackPortal;
let cookie: string;
const page = "/services/uhnm/evidence/new-file";

beforeAll(async () => {
  clamd = await startClamd();
  portal = await startAttackPortal({ env: { UPLOAD_LIMIT_MB: "2", CLAMD_HOST: `127.0.0.1:${clamd.port}` } });
  cookie = await signIn(portal, "lead@uhnm.example");
});

afterAll(async () => {
  await portal?.stop();
  await clamd?.stop();
});

const words = (title: string): Part[] =>
  Object.entries({ title, kind: "policy", visibility: "trust", noPatientData: "yes" }).map(([name, value]) => ({
    name,
    value,
  }));

const uploadFile = (file: string, value: Buffer | string, title = "Guarded", more: Part[] = []): Promise<Answer> =>
  upload(portal, page, [...words(title), ...more, { name: "file", file, value }], { cookie });

const arriving = () => {
  const folder = path.join(portal.folder, "blobs/tmp");
  return existsSync(folder) ? readdirSync(folder) : [];
};

const itemOf = (title: string) =>
  portal.read<{ id: string; held: number; hold: string | null; reason: string | null }>(
    `select evidence.id, evidence.held, file_hold.id as hold, file_hold.reason from evidence
     join evidence_version on evidence_version.evidence_id = evidence.id
     left join file_hold on file_hold.evidence_version_id = evidence_version.id and file_hold.released_at is null
     where evidence.title = ?`,
    title,
  )[0];

async function expectRefused(attack: () => Promise<Answer>, status: number, said: RegExp): Promise<void> {
  const before = pictureOf(portal);
  const answer = await attack();
  expect(answer.status).toBe(status);
  expect(answer.text).toMatch(said);
  expect(changedTables(before, pictureOf(portal))).toEqual([]);
  expect(arriving()).toEqual([]);
}

describe("a virus (attack 38)", () => {
  it("is refused, and nothing of it is kept", async () => {
    await expectRefused(
      () => uploadFile("notes.txt", `Some words. ${eicar}`),
      422,
      /The virus scanner found something/,
    );
    expect((await uploadFile("good.pdf", tinyPdf("good"), "Scanned")).status).toBe(303);
    expect(itemOf("Scanned")).toMatchObject({ held: 0, hold: null });
  });

  it("cannot slip in while the scanner is down: the file is held, sent to nobody, and freed or kept away by the next scan", async () => {
    const { port } = clamd;
    await clamd.stop();
    expect((await uploadFile("later.pdf", tinyPdf("later"), "Unscanned")).status).toBe(303);
    const item = itemOf("Unscanned");
    expect(item).toMatchObject({ held: 1, reason: "not-scanned" });
    const manager = await signIn(portal, "qi.manager@wmin.example");
    for (const who of [cookie, manager]) {
      for (const address of [`/held-files/${item?.hold}/file`, `/evidence/${item?.id}/versions/1/file`]) {
        const answer = await send(portal, address, { cookie: who });
        expect(answer.status).toBe(409);
        expect(answer.body.includes("%PDF")).toBe(false);
      }
    }
    const byHand = [["reason", "I looked at it and am quite sure."]] as const;
    expect((await post(portal, `/held-files/${item?.hold}`, byHand, { cookie: manager })).status).toBe(409);
    expect((await post(portal, `/held-files/${item?.hold}/scan`, [], { cookie })).status).toBe(303);
    expect(itemOf("Unscanned")).toMatchObject({ held: 1, reason: "not-scanned" });

    clamd = await startClamd("answers", port);
    expect((await post(portal, `/held-files/${item?.hold}/scan`, [], { cookie })).status).toBe(303);
    expect(itemOf("Unscanned")).toMatchObject({ held: 0, hold: null });
    expect((await send(portal, `/evidence/${item?.id}/versions/1/file`, { cookie })).status).toBe(200);
  });
});

describe("a flood of pixels (attack 39)", () => {
  it.each([
    ["a.png", png(50_000, 50_000)],
    ["a.png", png(8_000, 8_000)],
    ["a.png", png(0x7fffffff, 1)],
    ["a.jpg", jpeg(50_000, 50_000)],
    ["a.jpg", jpeg(60_000, 1)],
  ])("%s is refused", async (name, image) => {
    await expectRefused(() => uploadFile(name, image), 422, /This image is too large/);
  });
});

describe("a place in a photograph (attack 39)", () => {
  it("comes back with the offer, and is never kept as it is", async () => {
    const image = photograph({ position: true });
    await expectRefused(() => uploadFile("room.jpg", image), 422, /52\.4800, -1\.9000/);
    const keep = [{ name: "file-properties", value: "keep" }];
    await expectRefused(() => uploadFile("room.jpg", image, "Room", keep), 422, /Keep a clean copy \(recommended\)/);
    expect((await uploadFile("room.jpg", image, "Room", [{ name: "file-properties", value: "clean" }])).status).toBe(
      303,
    );
    const file = await send(portal, `/evidence/${itemOf("Room")?.id}/versions/1/file`, { cookie });
    expect(file.body.equals(jpeg(8, 4))).toBe(true);
  });
});

describe("more than a trust may keep (attack 37)", () => {
  it("is refused with what is left, for that trust alone", async () => {
    portal.write(
      `insert into file_allowance (trust_id, megabytes, version, changed_at, changed_by)
       select id, 1, 1, '2026-01-01T00:00:00.000Z', 'person-qi-manager' from trust where short_name = 'UHNM'`,
    );
    const large = Buffer.alloc(1_500_000, "Plain words.\n");
    await expectRefused(() => uploadFile("large.txt", large), 413, /of that is left\. Make this file smaller/);
    const other = await signIn(portal, "lead@geh.example");
    const parts = [...words("Elsewhere"), { name: "file", file: "large.txt", value: large }];
    expect((await upload(portal, "/services/geh/evidence/new-file", parts, { cookie: other })).status).toBe(303);
  });
});
