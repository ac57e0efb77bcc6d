// Files sent as editions that are made to harm the reader (attacks 33 to 35): refused in words, quickly, and nothing of them is kept.
import { deflateRawSync } from "node:zlib";
import { utils, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import type { EditionImportPage } from "../../app/domain/view/edition-import-page";
import { loader as importPage } from "../../app/routes/standards.import.$import._index";
import { action as send } from "../../app/routes/standards.import.new-file";
import { office, zip, type ZipPart } from "../files/support/zip";
import { until } from "../support/portal-process";
import { uploadArgs } from "../support/uploads";
import { world, type World } from "../support/world";
import { shown } from "./workspace-calls";

type Answer = { readonly status: number; readonly words: string };

/** What whoever sends it is told at last: at once, or by the page of the import. */
async function answerTo(w: World, name: string, bytes: Buffer): Promise<Answer> {
  const sent = { fields: [["form-key", crypto.randomUUID()]] as const, file: { bytes, name } };
  const response = await send((await uploadArgs(w, "administrator", "/standards/import/new-file", {}, sent)) as never);
  if (response.status !== 303) {
    const { errors } = (await response.json()) as { errors: Record<string, string> };
    return { status: response.status, words: errors.file ?? "" };
  }
  const at = { import: String(response.headers.get("Location")).split("/").at(-1) ?? "" };
  const look = () => shown<EditionImportPage>(w, importPage, "administrator", at);
  await until(async () => (await look()).state !== "reading", "the file is read", 25_000);
  const { state, faults } = await look();
  return { status: state === "refused" ? 422 : 200, words: faults.map(({ reason }) => reason).join(" ") };
}

const zeros = deflateRawSync(Buffer.alloc(64 * 1024 * 1024));
const workbook = (...parts: readonly ZipPart[]) => office("xlsx", parts);

const hostile: readonly (readonly [string, string, () => Buffer])[] = [
  [
    "a workbook that unpacks to a thousand times its size",
    "care.xlsx",
    () => workbook({ name: "xl/worksheets/sheet1.xml", deflated: zeros, claimedBytes: 10 }),
  ],
  [
    "a workbook of 5,000 parts",
    "care.xlsx",
    () => workbook(...Array.from({ length: 5000 }, (_, index) => ({ name: `xl/media/${index}.xml`, data: "x" }))),
  ],
  [
    "a workbook that defines entities",
    "care.xlsx",
    () =>
      workbook({
        name: "xl/worksheets/sheet1.xml",
        data: '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
      }),
  ],
  [
    "a workbook with a part that climbs out of its folder",
    "care.xlsx",
    () => workbook({ name: "../../../etc/cron.d/x", data: "* * * * * root true" }),
  ],
  ["an archive inside a workbook", "care.xlsx", () => workbook({ name: "xl/embeddings/in.zip", data: zip([]) })],
  ["JSON 100,000 deep", "care.json", () => Buffer.from(`${"[".repeat(100_000)}${"]".repeat(100_000)}`)],
  [
    "a catalog whose controls stand 2,000 deep",
    "care.json",
    () => {
      const open = '{"id":"c","title":"T","controls":[';
      return Buffer.from(
        `{"catalog":{"groups":[{"id":"g","title":"G","controls":[${open.repeat(2000)}${"]}".repeat(2000)}]}]}}`,
      );
    },
  ],
  [
    "a document that means to change every object",
    "care.json",
    () => Buffer.from('{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}},"sections":[]}'),
  ],
];

describe("refused, with nothing kept", () => {
  it.each(hostile)("%s", async (_, name, make) => {
    const w = await world();
    const { status, words } = await answerTo(w, name, make());
    expect(status).toBe(422);
    expect(words).not.toBe("");
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
    expect(w.database.raw.reader.prepare("select count(*) from edition where origin = 'imported'").pluck().get()).toBe(
      0,
    );
    expect(
      w.database.raw.reader.prepare("select count(*) from edition_import where draft is not null").pluck().get(),
    ).toBe(0);
  });
});

it("a file of nothing but faults tells 500 of them, and how many more there are", async () => {
  const w = await world();
  const rows = Array.from({ length: 2000 }, () => ["A", "First", "A.1", "One", "same", "Does it."]);
  const head = [
    "section code",
    "section title",
    "statement code",
    "statement title",
    "criterion code",
    "criterion text",
  ];
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([head, ...rows]), "Edition");
  const { words } = await answerTo(w, "care.xlsx", write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
  expect(words).toContain("The same code stands in row 2.");
  expect(words).toContain("1,500 more faults are not listed.");
});
