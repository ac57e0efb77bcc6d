// What a password must be (attack 22), where the browser asks and where only the server does. Storing and matching them is in tests/models/people.test.ts.
import { describe, expect, it } from "vitest";
import { longestPassword, passwordProblem, shortestPassword } from "../../app/domain/passwords";
import { changePasswordForm } from "../../app/domain/forms/change-password";
import { newPasswordProblem } from "../../app/http/guessable-password.server";
import { parseForm } from "../../app/domain/forms/parse";

describe("a password that may be used", () => {
  it.each([
    "correct horse battery staple",
    "tulip-ferry-ochre",
    "vK7#mQ2$xL9z",
    "пароль из четырёх слов",
    "漢字漢語和假名混在密碼一二三",
    "😀🩻🫀🦴🧠👁🦷🫁🩸💉🔬🧪",
    "  spaces at both ends  ",
    "Three words, a comma, and a full stop.",
    "a ferry of tulips, nine kettles and a very slow bicycle uphill all day", // 70 characters
    "1234 tulips in a radiology ward garden", // a common word in the middle of others
  ])("%j", async (password) => {
    expect(await newPasswordProblem(password, ["lead@north.example", "Asha Patel", "Northfield"])).toBeNull();
  });

  it("has 12 characters at least, counted as people count them, and 256 at most", () => {
    expect([shortestPassword, longestPassword]).toEqual([12, 256]);
    expect(passwordProblem("tulip-ferry", [])).toMatch(/12 characters or more/); // 11
    expect(passwordProblem("tulip-ferry9", [])).toBeNull(); // 12
    expect(passwordProblem("🩻🫀🦴🧠👁🦷", [])).toMatch(/12 characters or more/); // 6, though 12 units
    const long = "tulip ferry ochre ".repeat(15);
    expect(passwordProblem(long.slice(0, 256), [])).toBeNull();
    expect(passwordProblem(long.slice(0, 257), [])).toMatch(/256 characters or fewer/);
  });

  it("needs no capital, no digit and no sign", () => {
    expect(passwordProblem("tulipferryochre", [])).toBeNull();
  });
});

describe("a password that is refused, with a sentence that says why", () => {
  it.each([
    "Password1234",
    "password1234",
    "P@ssw0rd2026",
    "PASSWORD!!!!!",
    "passwordpassword",
    "pass word 1234",
    "P.a.s.s.w.o.r.d.1",
    "letmein12345",
    "Welcome20262",
    "welcome12345!",
    "qwerty123456",
    "qwertyuiop12",
    "asdfghjkl123",
    "1q2w3e4r5t6y",
    "administrator",
    "admin1234567",
    "adminadmin admin",
    "iloveyou1234",
    "football2026",
    "Liverpool123",
    "sunshine1234",
    "hospital2026",
    "radiology123",
    "imaging12345",
    "nhs123456789",
    "abc123456789",
    "changeme1234",
    "123456789012",
    "1234567891011",
    "987654321098",
    "abcdefghijkl",
  ])("as one that is guessed first: %s", async (password) => {
    expect(await newPasswordProblem(password, [])).toMatch(/harder to guess/);
  });

  it.each(["111111111111", "aaaaaaaaaaaa", "abababababab", "            ", "123412341234"])(
    "as few characters over and over: %j",
    (password) => {
      expect(passwordProblem(password, [])).toMatch(/more than a few different/);
    },
  );

  it.each([
    ["the trust", "Northfield2026", "Northfield Hospitals NHS Trust"],
    ["the trust, in disguise", "N0rthf1eld!!", "Northfield"],
    ["the address", "asha.patel123", "asha.patel@north.example"],
    ["the name", "AshaPatel1234", "Asha Patel"],
    ["the name twice", "patelpatel12", "Asha Patel"],
  ])("as %s", (_, password, about) => {
    expect(passwordProblem(password, [about])).toMatch(/not your address, name or trust/);
    expect(passwordProblem("tulip-ferry-ochre", [about])).toBeNull();
  });

  it("as soon as it is typed, on the form that changes it", () => {
    const entries: [string, string][] = [
      ["present", "whatever it was"],
      ["password", "Password123"],
      ["again", "Password124"],
    ];
    const form = parseForm(changePasswordForm, entries, ["present", "password", "again"]);
    expect(form).toMatchObject({
      ok: false,
      errors: {
        password: expect.stringMatching(/12 characters or more/),
        again: "Enter the same new password in both places",
      },
    });
  });
});
