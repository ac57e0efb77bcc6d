import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paths } from "../../app/http/paths";
import { safeNext } from "../../app/http/safe-next";

describe("where to go after signing in", () => {
  it.each([
    "/",
    "/services/uhnm",
    "/services/uhnm/assessments/0198/criteria/5.9.2",
    "/network/gap-analysis?edition=qsi-2021-working&at=2024-05-03",
    "/search?q=100%25%20sure",
    "/services/a%20b",
    paths.section("uhnm", "id", "5", { show: "gaps" }),
  ])("a path of this portal is kept: %s", (next) => {
    expect(safeNext(next)).toBe(next);
  });

  it("nothing asked for is the front page", () => {
    for (const next of [undefined, null, ""]) expect(safeNext(next)).toBe("/");
  });

  // Source: bars.md, attack 23; the rest are what browsers make of similar things.
  it.each([
    "//evil",
    "//evil.example/path",
    "///evil.example",
    "/\\evil",
    "/\\/evil.example",
    "\\\\evil.example",
    "\\/evil.example",
    "https:evil",
    "https://evil.example",
    "http:/evil.example",
    "%2f%2fevil",
    "/%2fevil.example",
    "/%2f%2fevil.example",
    "/%5cevil.example",
    "/%252f%252fevil.example",
    "/%25252fevil.example",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "/%09/evil",
    "/\t/evil.example",
    "/\n/evil.example",
    "/%0a/evil.example",
    "/%0d%0aSet-Cookie:%20a=b",
    "/path\r\nLocation: https://evil.example",
    "/ /evil.example",
    "/%20/evil.example",
    " //evil.example",
    "/.//evil.example",
    "/..//evil.example",
    "/a/..//evil.example",
    "/%2e%2e//evil.example",
    "evil.example",
    "@evil.example",
    "/%00",
    "/%",
    "/%zz",
    "/\u2028/evil",
    "/／evil.example",
    "?next=/x",
    "#/x",
    `/${"a".repeat(2000)}`,
  ])("anything else goes to the front page: %j", (next) => {
    expect(safeNext(next)).toBe("/");
  });

  it("whatever is given, a browser stays on this portal", () => {
    const bits = fc.constantFrom(
      "/",
      "\\",
      ".",
      "..",
      "%2f",
      "%5c",
      "%2e",
      "%09",
      "%00",
      "@",
      ":",
      "?",
      "#",
      "evil.example",
      "a",
      " ",
      "\t",
      "//",
      "https:",
      "%25",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(bits, { maxLength: 8 }).map((parts) => `/${parts.join("")}`),
          fc.string(),
          fc.webUrl(),
        ),
        (next) => {
          const safe = safeNext(next);
          for (const base of ["http://127.0.0.1:3000/sign-in", "https://portal.nhs.example/sign-in?next=x"]) {
            expect(new URL(safe, base).origin).toBe(new URL(base).origin);
          }
          expect(safe).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/);
          // Kept a second time as it is: what comes back can be given again.
          expect(safeNext(safe)).toBe(safe);
        },
      ),
      { numRuns: 500 },
    );
  });
});
