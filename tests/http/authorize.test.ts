// The door: who is let in, who is asked to sign in, who is refused; and what happens to a form that came too late.
import { describe, expect, it } from "vitest";
import { authorize, findVisitor, forbidden, found, permit, type AskedAs } from "../../app/http/authorize.server";
import { carryForm, readCarried } from "../../app/http/carried-form.server";
import {
  readSessionId,
  sessionCookie,
  sessionCookieName,
  clearedSessionCookie,
  noticeCookie,
} from "../../app/http/cookies.server";
import { permissions, type Permission } from "../../app/domain/permissions";
import { absoluteHours } from "../../app/models/session.server";
import { moment, world, type Person, type World } from "../support/world";

type Args = Awaited<ReturnType<World["args"]>>;

/** What the door answered: a status, and where it sends to. */
async function answerOf(asked: Promise<unknown>): Promise<{ status: number; to: string | null; body: string }> {
  try {
    await asked;
    return { status: 200, to: null, body: "" };
  } catch (thrown) {
    const response = thrown as Response;
    return { status: response.status, to: response.headers.get("Location"), body: await response.text() };
  }
}

/** The same cookie in another request. */
const nextRequest = (args: Args): Args => ({
  ...args,
  context: { ...args.context, request: { ...args.context.request } },
});

const asData = (args: Args): Args => ({
  ...args,
  context: { ...args.context, request: { ...args.context.request, isData: true } },
});

describe("who passes the door", () => {
  const page = "/network/maturity?trend=all";
  const form = { title: "July" };

  // person, permission, how it is asked → status
  it.each<[Person | null, Permission, "page" | "data" | "file" | "write", number]>([
    [null, "summary.view", "page", 302],
    [null, "summary.view", "data", 401],
    [null, "summary.view", "file", 401],
    [null, "matrix.change", "write", 401],
    ["northViewer", "summary.view", "page", 200],
    ["northViewer", "summary.view", "data", 200],
    ["northViewer", "summary.view", "file", 200],
    ["northViewer", "matrix.change", "page", 403],
    ["northViewer", "matrix.change", "data", 403],
    ["northViewer", "matrix.change", "file", 403],
    ["northViewer", "matrix.change", "write", 403],
    ["assessor", "summary.view", "page", 403],
    ["administrator", "answer.change", "write", 403],
    ["qiManager", "matrix.change", "write", 200],
  ])("%s asks for %s as a %s: %i", async (person, permission, as, status) => {
    const made = await world();
    const args = await made.args(person, page, {}, as === "write" ? form : undefined);
    const asked: AskedAs = as === "file" ? "file" : "page";
    const answer = await answerOf(authorize(as === "data" ? asData(args) : args, permission, asked));
    expect(answer.status).toBe(status);
  });

  it("a visitor to a page is sent to sign in, and comes back to where they were going", async () => {
    const made = await world();
    expect(await answerOf(authorize(await made.args(null, page), "summary.view"))).toMatchObject({
      status: 302,
      to: "/sign-in?next=%2Fnetwork%2Fmaturity%3Ftrend%3Dall",
    });
    expect((await answerOf(authorize(await made.args(null, "/"), "own-work.view"))).to).toBe("/sign-in");
  });

  it("a visitor's HEAD is a read like a GET", async () => {
    const made = await world();
    const args = await made.args(null, page);
    expect(
      (
        await answerOf(
          authorize({ ...args, request: new Request(args.request.url, { method: "HEAD" }) }, "summary.view"),
        )
      ).status,
    ).toBe(302);
  });

  it.each(["PUT", "PATCH", "DELETE"])("a visitor's %s is a write", async (method) => {
    const made = await world();
    const args = await made.args(null, page);
    expect(
      (await answerOf(authorize({ ...args, request: new Request(args.request.url, { method }) }, "summary.view")))
        .status,
    ).toBe(401);
  });

  it("answers that refuse tell nothing of what was asked for", async () => {
    const made = await world();
    const { body } = await answerOf(authorize(await made.args("northViewer", "/evidence/canary-id"), "matrix.change"));
    expect(body).toBe('{"problem":"forbidden"}');
  });

  it.each(Object.keys(permissions) as Permission[])("nobody who is signed out holds %s", async (permission) => {
    const made = await world();
    expect((await answerOf(authorize(await made.args(null, "/x"), permission))).status).toBe(302);
    expect((await answerOf(authorize(await made.args(null, "/x", {}, {}), permission))).status).toBe(401);
  });

  it("somebody without any role is refused everything", async () => {
    const made = await world();
    const args = await made.args("northViewer", "/x");
    made.database.raw.writer.exec("delete from role_held where person_id = 'northViewer'");
    for (const permission of Object.keys(permissions) as Permission[]) {
      expect((await answerOf(authorize(args, permission))).status, permission).toBe(403);
    }
  });
});

describe("a session that does not count any more", () => {
  it.each<[string, (made: World) => void]>([
    [
      "a person who was disabled",
      (made) => made.database.raw.writer.exec("update person set disabled_at = 'now' where id = 'northLead'"),
    ],
    ["a session that was ended", (made) => made.database.raw.writer.exec("delete from session")],
    [
      "a session past its hours",
      (made) => (made.now = moment(new Date(Date.parse(made.now) + absoluteHours * 3_600_000).toISOString())),
    ],
  ])("is asked to sign in: %s", async (_, change) => {
    const made = await world();
    const args = await made.args("northLead", "/x");
    expect((await answerOf(authorize(args, "own-work.view"))).status).toBe(200);
    change(made);
    expect((await answerOf(authorize(nextRequest(args), "own-work.view"))).status).toBe(302);
    expect(await findVisitor(nextRequest(args))).toBeNull();
  });

  it("a role that was lowered works on the very next request (attack 9)", async () => {
    const made = await world();
    const args = await made.args("northLead", "/x");
    expect((await answerOf(authorize(args, "answer.change"))).status).toBe(200);
    made.database.raw.writer.exec("update role_held set role = 'viewer' where person_id = 'northLead'");
    expect((await answerOf(authorize(nextRequest(args), "answer.change"))).status).toBe(403);
  });

  it.each([
    ["another name", (id: string) => `portal=${id}`],
    ["a name that only ends like it", (id: string) => `x${sessionCookieName}=${id}`],
    ["one letter less", (id: string) => `${sessionCookieName}=${id.slice(1)}`],
    ["one letter more", (id: string) => `${sessionCookieName}=${id}A`],
    ["a letter that no id has", (id: string) => `${sessionCookieName}=${id.slice(1)}'`],
    ["its hash", () => `${sessionCookieName}=${"a".repeat(64)}`],
  ])("a cookie with %s is no session", async (_, cookie) => {
    const made = await world();
    const args = await made.args("northLead", "/x");
    const id = readSessionId(args.request) ?? "";
    const request = new Request(args.request.url, { headers: { Cookie: cookie(id) } });
    expect(await findVisitor({ ...args, request })).toBeNull();
  });
});

describe("the scope that the door gives", () => {
  it("carries who asks, what was asked for, what they see, and the portal's clock", async () => {
    const made = await world();
    made.now = moment("2026-05-31T23:30:00.000Z");
    const scope = await authorize(await made.args("northLead", "/x"), ["answer.change", "answer.change-on-behalf"]);
    expect(scope).toMatchObject({
      actor: { personId: "northLead", roles: [{ role: "quality-lead", place: "trust", placeId: "trust-north" }] },
      permissions: ["answer.change", "answer.change-on-behalf"],
      networkId: "network-test",
      sight: {
        allTrusts: false,
        trusts: ["trust-north"],
        assessments: [],
        network: false,
        shared: true,
        groups: [],
        openGroups: true,
        allGroups: false,
      },
      at: "2026-05-31T23:30:00.000Z",
      today: "2026-06-01",
      inTransaction: false,
    });
  });

  it("needs only one of several permissions at the door; which one covers the thing is asked there", async () => {
    const made = await world();
    const both = ["answer.change", "answer.change-on-behalf"] as const;
    const north = { networkId: "network-test", trustId: "trust-north" };
    const south = { networkId: "network-test", trustId: "trust-south" };

    const lead = await authorize(await made.args("northLead", "/x"), both);
    expect(permit(lead, north)).toEqual({ onBehalf: false });
    expect(await answerOf((async () => permit(lead, south))())).toMatchObject({ status: 403 });

    const manager = await authorize(await made.args("qiManager", "/x"), both);
    expect(permit(manager, south)).toEqual({ onBehalf: true });

    const contributor = await authorize(await made.args("northContributor", "/x"), both);
    expect(permit(contributor, { ...north, ownerId: "northContributor" })).toEqual({ onBehalf: false });
    expect(await answerOf((async () => permit(contributor, { ...north, ownerId: "northLead" }))())).toMatchObject({
      status: 403,
    });
    expect(await answerOf((async () => permit(contributor, north))())).toMatchObject({ status: 403 });
  });

  it("a manager who is also the trust's lead acts for the trust, not on its behalf", async () => {
    const made = await world();
    made.database.raw.writer.exec(
      "insert into role_held (id, person_id, role, trust_id, from_on, created_at) values ('extra', 'qiManager', 'quality-lead', 'trust-north', '2025-01-01', 'now')",
    );
    const scope = await authorize(await made.args("qiManager", "/x"), ["answer.change", "answer.change-on-behalf"]);
    expect(permit(scope, { networkId: "network-test", trustId: "trust-north" })).toEqual({ onBehalf: false });
    expect(permit(scope, { networkId: "network-test", trustId: "trust-south" })).toEqual({ onBehalf: true });
  });
});

describe("a thing that is not there", () => {
  it("and one that is not for this person read alike: 404", async () => {
    for (const nothing of [undefined, null]) {
      expect(await answerOf((async () => found(nothing))())).toEqual({
        status: 404,
        to: null,
        body: '{"problem":"not-found"}',
      });
    }
    expect(found("")).toBe("");
    expect(found(0)).toBe(0);
    expect(forbidden().status).toBe(403);
  });
});

describe("a form that was sent after the sign-in had ended", () => {
  const urlencoded = (body: string) =>
    new Request("http://127.0.0.1:3000/services/north/stage?from=home", {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      body,
    });

  it("is answered with 401 and everything that was typed, in order", async () => {
    const made = await world();
    const args = await made.args(
      null,
      "/services/north/stage?from=home",
      {},
      { stage: "3", note: "Ünïcode, and\r\na line" },
    );
    const { status, body } = await answerOf(authorize(args, "stage.declare"));
    expect(status).toBe(401);
    expect(JSON.parse(body)).toEqual({
      problem: "signed-out",
      carried: {
        action: "/services/north/stage?from=home",
        fields: [
          { name: "stage", value: "3" },
          { name: "note", value: "Ünïcode, and\r\na line" },
        ],
        files: [],
      },
    });
  });

  it("keeps repeated names, such as ticked boxes", async () => {
    const made = await world();
    const carried = await carryForm({
      request: urlencoded("criterion=1.1.1&criterion=1.1.2"),
      context: made.context(),
    });
    expect(carried.fields.map((field) => field.value)).toEqual(["1.1.1", "1.1.2"]);
  });

  it("keeps the words beside a file, and names the input whose file must be chosen again", async () => {
    const made = await world();
    const form = new FormData();
    form.set("title", "Policy");
    form.set("file", new File(["words"], "policy.pdf"));
    const request = new Request("http://127.0.0.1:3000/services/north/evidence/new-file", {
      method: "POST",
      body: form,
    });
    expect(await carryForm({ request, context: made.context() })).toEqual({
      action: "/services/north/evidence/new-file",
      fields: [{ name: "title", value: "Policy" }],
      files: ["file"],
    });
  });

  it("never carries a password: nothing that was meant to be secret is written into a page", async () => {
    const made = await world();
    const request = urlencoded("present=canary-old&password=canary-new&again=canary-new&note=kept");
    const carried = await carryForm({ request, context: made.context() });
    expect(JSON.stringify(carried)).not.toContain("canary");
    expect(carried.fields).toEqual([{ name: "note", value: "kept" }]);
  });

  it("of an unknown kind carries nothing", async () => {
    const made = await world();
    const request = new Request("http://127.0.0.1:3000/x", {
      method: "POST",
      headers: { "Content-Type": "text/plain" },
      body: "a=b",
    });
    expect(await carryForm({ request, context: made.context() })).toEqual({ action: "/x", fields: [], files: [] });
  });

  it("as a data request is 401 without the words: the script keeps them", async () => {
    const made = await world();
    const args = asData(await made.args(null, "/services/north/stage", {}, { stage: "3" }));
    expect(JSON.parse((await answerOf(authorize(args, "stage.declare"))).body)).toEqual({ problem: "signed-out" });
  });

  it("comes back from the sign-in form as it was", () => {
    const carried = { action: "/services/north/stage?from=home", fields: [{ name: "stage", value: "3" }], files: [] };
    expect(readCarried(JSON.stringify(carried))).toEqual(carried);
  });

  it.each([
    ["nothing", undefined],
    ["no JSON", "{"],
    ["another shape", '{"action":"/x"}'],
    ["an address of another site", JSON.stringify({ action: "https://evil.example/x", fields: [], files: [] })],
    ["an address that looks like this site", JSON.stringify({ action: "//evil.example/x", fields: [], files: [] })],
    ["a script", JSON.stringify({ action: "javascript:alert(1)", fields: [], files: [] })],
    ["the front page, which takes no form", JSON.stringify({ action: "/", fields: [], files: [] })],
    [
      "too many fields",
      JSON.stringify({
        action: "/x",
        fields: Array.from({ length: 501 }, () => ({ name: "a", value: "b" })),
        files: [],
      }),
    ],
  ])("is not taken back where it is %s", (_, text) => {
    expect(readCarried(text)).toBeUndefined();
  });
});

describe("the cookies (attack 16)", () => {
  it("of a session are __Host-, Secure, HttpOnly, SameSite=Lax, for the whole portal, and end with the browser", () => {
    const id = "A".repeat(43);
    expect(sessionCookie(id)).toBe(`__Host-portal=${id}; Path=/; Secure; HttpOnly; SameSite=Lax`);
    expect(sessionCookie(id)).not.toMatch(/Domain|Max-Age|Expires/i);
    expect(clearedSessionCookie).toBe("__Host-portal=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0");
  });

  it("of a notice are signed: nobody can put words into the portal's mouth", async () => {
    const cookie = noticeCookie("a secret of the tests 0123456789abcdef");
    const header = await cookie.serialize("Answer saved");
    expect(header).toMatch(/^__Host-notice=.*; Max-Age=60; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(await cookie.parse(header)).toBe("Answer saved");
    const forged = await noticeCookie("another secret, of somebody else").serialize("You have won");
    expect(await cookie.parse(forged)).toBeNull();
    expect(await cookie.parse(`__Host-notice=${Buffer.from('"You have won"').toString("base64")}`)).toBeNull();
  });
});
