import { describe, expect, it } from "vitest";
import { z } from "zod";
import { listOf, parseForm, typedOf } from "../../app/domain/forms/parse";
import { signInForm } from "../../app/domain/forms/sign-in";
import { changePasswordForm } from "../../app/domain/forms/change-password";
import {
  formKeyField,
  invalid,
  receiveForm,
  redirectWithNotice,
  refusedWith,
  submissionOf,
  wantsJson,
} from "../../app/http/forms.server";
import { noticeCookie } from "../../app/http/cookies.server";
import { world } from "../support/world";

const schema = z.object({ title: z.string("Enter a title").max(10, "Shorten this"), note: z.string().optional() });

async function argsOf(body: string | FormData, type?: string) {
  const headers: Record<string, string> =
    typeof body === "string" ? { "Content-Type": type ?? "application/x-www-form-urlencoded" } : {};
  const request = new Request("http://127.0.0.1:3000/services/north/stage?x=1", { method: "POST", headers, body });
  return { request, context: (await world()).context() };
}

const receive = async (body: string | FormData, type?: string) => receiveForm(await argsOf(body, type), schema);

async function statusOf(asked: Promise<unknown>): Promise<number> {
  return asked.then(
    () => 200,
    (thrown: unknown) => (thrown as Response).status,
  );
}

describe("a small form", () => {
  it("is parsed, trimmed, and empty counts as missing", async () => {
    expect(await receive("title=+Policy+&note=")).toMatchObject({ ok: true, value: { title: "Policy" } });
    expect(await receive("title=+++")).toMatchObject({ ok: false, errors: { title: "Enter a title" } });
    expect(await receive("")).toMatchObject({ ok: false, errors: { title: "Enter a title" }, typed: {} });
  });

  it("that is not valid gives back the first message of each field and what was typed", async () => {
    const form = await receive("title=far+too+long+a+title&note=kept");
    expect(form).toMatchObject({
      ok: false,
      errors: { title: "Shorten this" },
      typed: { title: "far too long a title", note: "kept" },
    });
  });

  it("may be sent as multipart too", async () => {
    const body = new FormData();
    body.set("title", "Policy");
    body.set("file", new File(["x"], "x.pdf"));
    expect(await receive(body)).toMatchObject({ ok: true, value: { title: "Policy" }, typed: { title: "Policy" } });
  });

  it("keeps line ends as the portal stores them, and drops control and direction characters", async () => {
    const form = await receive(`title=a&note=${encodeURIComponent("one\r\ntwo\u0000\u001b\u202e\u2066 three\ttab")}`);
    expect(form).toMatchObject({ ok: true, value: { note: "one\ntwo three\ttab" } });
  });

  it("of any other type is 415", async () => {
    expect(await statusOf(receive('{"title":"x"}', "application/json"))).toBe(415);
    expect(await statusOf(receive("title=x", "text/plain"))).toBe(415);
    expect(await statusOf(receive("title=x", ""))).toBe(415);
  });

  it("with more fields than any page sends is 413, and 2,000 are not too many (attack 36)", async () => {
    const fields = (count: number) => Array.from({ length: count }, (_, index) => `f${index}=x`).join("&");
    expect(await statusOf(receive(`title=a&${fields(1_999)}`))).toBe(200);
    expect(await statusOf(receive(`title=a&${fields(2_000)}`))).toBe(413);
    expect(await statusOf(receive(`title=a&${"title=b&".repeat(2_500)}`))).toBe(413);
  });
});

describe("names that objects own (attack 43)", () => {
  const hostile = [
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "hasOwnProperty",
    "__proto__[polluted]",
    "constructor[prototype][polluted]",
    "__proto__.polluted",
  ];

  it("have no effect on anything", async () => {
    const body = new URLSearchParams([
      ...hostile.map((name): [string, string] => [name, "polluted"]),
      ["title", "a"],
    ]).toString();
    const form = await receive(body);
    expect(form).toMatchObject({ ok: true, value: { title: "a" } });
    expect(Object.keys(form.ok ? form.value : {})).toEqual(["title"]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(form.typed)).toBe(Object.prototype);
    expect({}.toString()).toBe("[object Object]");
  });

  it("are not given back as what was typed", () => {
    const typed = typedOf(hostile.map((name) => [name, "x"] as const));
    expect(Object.keys(typed).filter((name) => name in Object.prototype)).toEqual([]);
  });

  it("cannot be the name that an error stands under", async () => {
    const open = z
      .looseObject({})
      .superRefine((_, context) => context.addIssue({ code: "custom", path: ["__proto__"], message: "x" }));
    const form = parseForm(open, [["a", "b"]]);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
    expect(form.ok).toBe(false);
  });
});

describe("secrets", () => {
  it("are parsed with their spaces and never given back", async () => {
    const entries: [string, string][] = [
      ["email", " lead@north.example "],
      ["password", " canary with spaces "],
    ];
    const form = parseForm(signInForm, entries, ["password"]);
    expect(form).toMatchObject({ ok: true, value: { email: "lead@north.example", password: " canary with spaces " } });
    expect(JSON.stringify(form.typed)).not.toContain("canary");
  });

  it("are not given back where the form is refused either, nor in its messages", async () => {
    const entries: [string, string][] = [
      ["present", "canary-old"],
      ["password", "canary"],
      ["again", "canary-other"],
    ];
    const form = parseForm(changePasswordForm, entries, ["present", "password", "again"]);
    expect(form.ok).toBe(false);
    expect(JSON.stringify(form)).not.toContain("canary");
    expect(form.ok ? [] : Object.keys(form.errors)).toEqual(["password", "again"]);
  });

  it("are not in the answer to a refused form", async () => {
    const args = await argsOf("email=nobody&password=canary-password");
    const form = await receiveForm(args, signInForm, ["password"]);
    if (form.ok) throw new Error("Expected a refusal.");
    expect(await invalid(form).text()).toBe(
      '{"errors":{"email":"Enter an email address with an @"},"typed":{"email":"nobody"}}',
    );
  });
});

describe("repeated names", () => {
  it("are kept together, and read as a list", () => {
    const typed = typedOf([
      ["criterion", "1.1.1"],
      ["criterion", "1.1.2"],
    ]);
    expect(listOf(typed.criterion)).toEqual(["1.1.1", "1.1.2"]);
    expect(listOf(undefined)).toEqual([]);
    expect(listOf("")).toEqual([]);
  });
});

describe("what tells one form that was sent from another", () => {
  const request = new Request("http://127.0.0.1:3000/services/north/stage?x=1", { method: "POST" });
  const key: [string, string] = [formKeyField, "0198-page-key:1"];

  it("is its key, its address and its words; the key is not one of the words", () => {
    const first = submissionOf(request, [key, ["stage", "3"]]);
    expect(first).toMatchObject({ path: "/services/north/stage", key: "0198-page-key:1" });
    expect(submissionOf(request, [["stage", "3"], key])).toEqual(first);
    expect(submissionOf(request, [key, ["stage", "4"]]).fingerprint).not.toBe(first.fingerprint);
    expect(
      submissionOf(request, [
        [formKeyField, "another-key"],
        ["stage", "3"],
      ]).fingerprint,
    ).toBe(first.fingerprint);
  });

  it("keeps the borders between names and words", () => {
    const one = submissionOf(request, [key, ["a", "b"], ["c", "d"]]);
    const other = submissionOf(request, [key, ["a", 'b"],["c'], ["d", ""]]);
    expect(one.fingerprint).not.toBe(other.fingerprint);
  });

  it.each([undefined, "", "short", "has space 123", "x".repeat(101), "'; drop table submission; --"])(
    "without a key that can be one, is new each time: %j",
    (text) => {
      const entries: [string, string][] = text === undefined ? [] : [[formKeyField, text]];
      const [first, second] = [submissionOf(request, entries), submissionOf(request, entries)];
      expect(first.key).not.toBe(second.key);
      expect(first.key).not.toBe(text);
    },
  );
});

describe("the answers that forms get", () => {
  it("done: 303 to a page that says so once", async () => {
    const context = (await world()).context();
    const request = new Request("http://127.0.0.1:3000/x", { method: "POST" });
    const response = await redirectWithNotice({ request, context }, "/services/north", "Stage declared");
    expect(response.status).toBe(303);
    expect(response.headers.get("Location")).toBe("/services/north");
    expect(await noticeCookie(context.portal.cookieSecret).parse(response.headers.get("Set-Cookie"))).toBe(
      "Stage declared",
    );
  });

  it("the rules say no: 409 in words, beside what was typed, or another status where one is named", async () => {
    const response = refusedWith("status", "Somebody else changed this", { note: "kept" });
    expect(response.status).toBe(409);
    expect(await response.json()).toEqual({
      errors: { status: "Somebody else changed this" },
      typed: { note: "kept" },
    });
    expect(refusedWith("file", "Too large", {}, 413).status).toBe(413);
    expect(invalid({ ok: false, errors: {}, typed: {} }).status).toBe(400);
  });

  it("a script asks for JSON, a browser for a page", () => {
    const asking = (accept: string) => wantsJson(new Request("http://127.0.0.1/x", { headers: { Accept: accept } }));
    expect(asking("application/json")).toBe(true);
    expect(asking("text/html,application/xhtml+xml,*/*;q=0.8")).toBe(false);
  });
});
