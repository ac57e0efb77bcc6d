// What a failure to send means, and how long to wait after it.
import { describe, expect, it } from "vitest";
import { failureWords, furthestAttempt, judgeFailure, nextAttemptAt } from "../../../app/domain/mail/back-off";
import { headerText } from "../../../app/domain/mail/header-text";
import { moment } from "../../support/world";

const at = moment("2026-05-14T09:00:00.000Z");
const minutesAfter = (failures: number, chance: number) =>
  (Date.parse(nextAttemptAt(at, failures, chance)) - Date.parse(at)) / 60_000;

describe("waiting", () => {
  it("grows from a minute to an hour and no further, with up to a fifth more by chance", () => {
    expect([1, 2, 3, 4, 5, 6, 7, 100].map((failures) => minutesAfter(failures, 0))).toEqual([
      1, 2, 5, 15, 30, 60, 60, 60,
    ]);
    expect(minutesAfter(6, 1)).toBe(72);
    expect(minutesAfter(1, 0.5)).toBeCloseTo(1.1);
    expect(nextAttemptAt(at, 100, 1) <= furthestAttempt(at)).toBe(true);
  });
});

describe("a failure", () => {
  it.each([
    ["refused connection", { code: "ESOCKET", command: "CONN" }, "server"],
    ["a server that hangs", { code: "ETIMEDOUT", command: "CONN" }, "server"],
    ["a wrong password: the settings are at fault, not the mail", { code: "EAUTH", responseCode: 535 }, "server"],
    ["a sender that is refused", { code: "EENVELOPE", command: "MAIL FROM", responseCode: 550 }, "server"],
    ["a server that goes away", { code: "EENVELOPE", command: "RCPT TO", responseCode: 421 }, "server"],
    ["an address that is put off", { code: "EENVELOPE", command: "RCPT TO", responseCode: 450 }, "message"],
    ["an address that is refused", { code: "EENVELOPE", command: "RCPT TO", responseCode: 550 }, "refused"],
    ["a message that is put off", { code: "EMESSAGE", command: "DATA", responseCode: 451 }, "message"],
    ["a message that is refused", { code: "EMESSAGE", command: "DATA", responseCode: 554 }, "refused"],
    ["an address that is none", { code: "EENVELOPE", command: "API" }, "refused"],
    ["anything else: nothing is given up", {}, "server"],
  ] as const)("%s", (_, failure, judged) => expect(judgeFailure(failure)).toBe(judged));

  it("is told in words that hold no address", () => {
    expect(failureWords({ command: "RCPT TO", responseCode: 550 })).toBe("The mail server refused the address (550)");
    expect(failureWords({ code: "ETIMEDOUT" })).toBe("The mail server did not answer in time");
  });
});

describe("text in a header", () => {
  it("is one line, whatever was typed", () => {
    expect(headerText("Hello\r\nBcc: other@test.example")).toBe("Hello Bcc: other@test.example");
    expect(headerText("a\u2028b\u0000c\u0085d")).toBe("a b c d");
    expect(headerText("x".repeat(300))).toHaveLength(200);
  });
});
