// Several files sent one by one, requests, replacement, link checks and the comparison of versions, as the pages send them.
import { describe, expect, it } from "vitest";
import { loader as compare } from "../../app/routes/evidence.$evidence.compare";
import { action as checkLink } from "../../app/routes/evidence.$evidence.link-check";
import { action as replace, loader as replacing } from "../../app/routes/evidence.$evidence.replacement";
import { action as ask } from "../../app/routes/evidence.$evidence.request._index";
import { action as takeBack } from "../../app/routes/evidence.$evidence.request.ending";
import { action as newVersion } from "../../app/routes/evidence.$evidence.new-version";
import { action as upload } from "../../app/routes/services.$service.evidence.new-file";
import { action as oneByOne, loader as page } from "../../app/routes/services.$service.evidence.new-files";
import { action as receive } from "../../app/routes/services.$service.evidence.several.new-file";
import { anEvidence, attached, evidenceNow, must } from "../support/builders";
import { tinyPdf, uploadArgs } from "../support/uploads";
import { world, type Person, type World } from "../support/world";
import { open, send, shown } from "./workspace-calls";

const words = {
  kind: "audit",
  visibility: "trust",
  owner: "northLead",
  noPatientData: "yes",
  assessment: "assessment-north",
};
const file = (name: string, bytes = tinyPdf(name)) => ({ name, bytes });
const north = { service: "north" };

async function sendFile(
  w: World,
  action: (args: never) => Promise<unknown>,
  person: Person,
  name: string,
  fields: Record<string, string> = {},
  bytes?: Buffer,
) {
  const sent = {
    fields: [
      ...Object.entries({ "form-key": `form-key-${name}`, ...words, ...fields }),
      ["criteria", "1.1.1"] as const,
    ],
    file: file(name, bytes),
  };
  const args = await uploadArgs(w, person, "/services/north/evidence/x", north, sent);
  return (await action(args as never)) as Response;
}

const titles = (w: World) =>
  w.database.raw.writer
    .prepare("select title from evidence order by title")
    .all()
    .map((row) => (row as { title: string }).title);

describe("several files", () => {
  it("each become an item, titled by their names, attached to what was ticked; one that is refused stops no other", async () => {
    const w = await world();
    const first = await sendFile(w, receive, "northLead", "MRI_dose audit.pdf");
    const bad = await sendFile(w, receive, "northLead", "programme.exe", {}, Buffer.from("MZ not a document"));
    const last = await sendFile(w, receive, "northContributor", "minutes.pdf");
    expect(await first.json()).toMatchObject({ added: { title: "MRI dose audit", held: false } });
    expect(bad.status).toBe(422);
    expect(await bad.json()).toMatchObject({ errors: { file: expect.any(String) as string } });
    expect(last.status).toBe(200);
    expect(titles(w)).toEqual(["MRI dose audit", "Minutes"]);
    const { n } = w.database.raw.writer.prepare("select count(*) as n from attachment").get() as { n: number };
    expect(n).toBe(2);
  });

  it("are added once where one is sent twice", async () => {
    const w = await world();
    const first = await (await sendFile(w, receive, "northLead", "a.pdf")).json();
    const again = await (await sendFile(w, receive, "northLead", "a.pdf")).json();
    expect(again).toEqual(first);
    expect(titles(w)).toEqual(["A"]);
  });

  it("are refused for want of words, and nothing is kept", async () => {
    const w = await world();
    const answer = await sendFile(w, receive, "northLead", "a.pdf", { kind: "" });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: { kind: "Choose what kind of evidence this is" } });
    expect(titles(w)).toEqual([]);
  });

  it("come one at a time without scripts, and what was said is kept for the next", async () => {
    const w = await world();
    const answer = await sendFile(w, oneByOne, "northLead", "a.pdf");
    expect(answer.status).toBe(303);
    const next = must(answer.headers.get("Location"));
    const again = await shown<{ kept: Record<string, string>; form: { ticked: string[] } }>(
      w,
      page,
      "northLead",
      north,
      next,
    );
    expect(again.kept).toMatchObject({ kind: "audit", visibility: "trust", owner: "northLead" });
    expect(again.kept.noPatientData).toBeUndefined();
    expect(again.form.ticked).toEqual(["1.1.1"]);
  });
});

describe("a link that was checked", () => {
  it("says so in a notice, and not for a viewer", async () => {
    const w = await world();
    const { id } = await anEvidence(w, "northLead");
    const params = { evidence: id };
    expect((await send(w, checkLink, "northViewer", params, {})).status).toBe(403);
    expect((await send(w, checkLink, "southLead", params, {})).status).toBe(404);
    expect((await send(w, checkLink, "northContributor", params, {})).headers.get("Location")).toBe(
      `/evidence/${id}#link`,
    );
    expect((await evidenceNow(w, id)).checkedAt).toBe(w.now);
  });
});

describe("a request", () => {
  it("refuses a day that is over, is made, and taken back", async () => {
    const w = await world();
    const { id } = await anEvidence(w, "northLead", { ownerId: "northContributor" });
    const params = { evidence: id };
    const form = { words: "Please renew", "due-day": "1", "due-month": "1", "due-year": "2020" };
    expect((await send(w, ask, "northLead", params, form)).status).toBe(400);
    expect((await send(w, ask, "northViewer", params, { words: "x" })).status).toBe(403);
    expect((await send(w, ask, "northLead", params, { words: "Please renew" })).status).toBe(303);
    expect((await send(w, ask, "northLead", params, { words: "Again" })).status).toBe(409);
    expect((await send(w, takeBack, "northLead", params, {})).status).toBe(303);
    expect((await send(w, ask, "northLead", params, { words: "Again" })).status).toBe(303);
  });
});

describe("a replacement", () => {
  it("shows what would change, then does it; another trust's item is no choice", async () => {
    const w = await world();
    const old = await anEvidence(w, "northLead");
    const by = await anEvidence(w, "northLead", { title: "New policy" });
    const other = await anEvidence(w, "southLead", { trustId: "trust-south" });
    await attached(w, "northLead", old, "north", "1.1.1", "1.1.2");
    const params = { evidence: old.id };
    const check = await shown<{ criteria: number; by: { id: string } | null; others: { value: string }[] }>(
      w,
      replacing,
      "northLead",
      params,
      `/evidence/${old.id}/replacement?by=${by.id}`,
    );
    expect(check).toMatchObject({ criteria: 2, by: { id: by.id } });
    expect(check.others.map(({ value }) => value)).toEqual([by.id]);
    expect((await send(w, replace, "northLead", params, { version: "1", by: other.id })).status).toBe(422);
    expect((await send(w, replace, "northLead", params, { version: "2", by: by.id })).status).toBe(409);
    const done = await send(w, replace, "northLead", params, { version: "1", by: by.id });
    expect(done.headers.get("Location")).toBe(`/evidence/${by.id}#supports`);
    expect((await evidenceNow(w, old.id)).replacedBy).toBe(by.id);
  });
});

describe("two versions of a file", () => {
  it("are compared by their words, for its trust and not for whoever it is shared with", async () => {
    const w = await world();
    const text = (body: string) => Buffer.from(body);
    const fields = { title: "Notes", "form-key": "form-key-notes" };
    await sendFile(
      w,
      upload,
      "northLead",
      "notes.txt",
      { ...fields, visibility: "network" },
      text("Doses are reviewed yearly."),
    );
    const { id } = w.database.raw.writer.prepare("select id from evidence").get() as { id: string };
    const sent = {
      fields: Object.entries({
        "form-key": "form-key-v2",
        version: "1",
        whatChanged: "Twice a year",
        noPatientData: "yes",
      }),
      file: file("notes.txt", text("Doses are reviewed twice yearly.")),
    };
    const args = await uploadArgs(w, "northLead", `/evidence/${id}/new-version`, { evidence: id }, sent);
    expect(((await newVersion(args as never)) as Response).status).toBe(303);
    const { comparison } = await shown<{
      comparison: { whatChanged: string; result: { pieces: { kind: string; text: string }[] } };
    }>(w, compare, "northViewer", { evidence: id });
    expect(comparison.whatChanged).toBe("Twice a year");
    expect(
      comparison.result.pieces.filter(({ kind }) => kind === "added").map(({ text: added }) => added.trim()),
    ).toEqual(["twice"]);
    expect((await open(w, compare, "southLead", { evidence: id })).status).toBe(404);
  });
});
