// What messages say: plain text and HTML of the same words, links to the portal only, and no typed word that could do harm.
import { describe, expect, it } from "vitest";
import { buildMessage } from "../../app/email/build-message";
import type { MailedNotice, MessageFrame } from "../../app/domain/mail/message";

const frame: MessageFrame = {
  networkName: "Test Imaging Network",
  baseUrl: "https://portal.test.example",
  stopAddress: "https://portal.test.example/unsubscribe/abc.def",
  settingsAddress: "https://portal.test.example/account/notifications",
  isDemonstration: false,
};

const notice = (traits: Partial<MailedNotice> = {}): MailedNotice => ({
  id: "n1",
  kind: "mention",
  title: "You were mentioned",
  body: "In a thread",
  address: "/threads/t1#post-2",
  meetingId: null,
  ...traits,
});

const atOnce = (...notices: MailedNotice[]) => buildMessage(frame, { form: "notices", isDigest: false, notices });
const digest = (...notices: MailedNotice[]) => buildMessage(frame, { form: "notices", isDigest: true, notices });

describe("every message", () => {
  it("says why it came and how to stop it, in both forms", () => {
    for (const { text, html } of [atOnce(notice()), digest(notice(), notice({ kind: "survey" }))]) {
      for (const form of [text, html]) {
        expect(form).toContain("You get this");
        expect(form).toContain(frame.stopAddress);
        expect(form).toContain(frame.settingsAddress);
      }
    }
  });

  it("links to the portal alone: an address that leads elsewhere leads to the front page", () => {
    expect(atOnce(notice()).text).toContain("https://portal.test.example/threads/t1#post-2");
    for (const address of ["https://evil.example/", "//evil.example/", "javascript:alert(1)", "\\\\evil.example"]) {
      const { text, html } = atOnce(notice({ address }));
      expect(text + html).not.toMatch(/evil\.example|javascript:/);
    }
  });

  it("shows typed words as text, and keeps its subject on one line", () => {
    const title = `<script>alert(1)</script>\r\nBcc: everybody@test.example`;
    const { subject, html } = atOnce(notice({ title, body: `"><img src=x>` }));
    expect(subject).not.toMatch(/[\r\n]/);
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain("&lt;script&gt;");
  });

  it("of a demonstration says so", () => {
    const content = { form: "notices", isDigest: false, notices: [notice()] } as const;
    expect(buildMessage({ ...frame, isDemonstration: true }, content).text).toMatch(/^Demonstration/);
    expect(atOnce(notice()).text).not.toMatch(/Demonstration/);
  });
});

it("a digest puts notices under their kinds, and leaves out kinds without any", () => {
  const { text } = digest(
    notice({ kind: "survey", title: "Survey" }),
    notice({ title: "One" }),
    notice({ title: "Two" }),
  );
  expect(text).toMatch(
    /SOMEBODY MENTIONS YOU\n\nOne[\s\S]*Two[\s\S]*SURVEYS THAT YOUR TRUST IS ASKED TO ANSWER\n\nSurvey/,
  );
  expect(text).not.toContain("MEETINGS");
});

it("a round-up begins with the office's words, whose own paths become addresses", () => {
  const item = {
    kind: "document",
    id: "d1",
    title: "MRI protocol",
    about: "MRI group",
    address: "/documents/d1",
  } as const;
  const { subject, text, html } = buildMessage(frame, {
    form: "round-up",
    title: "Round-up",
    words: "Hello",
    wordsHtml: `<p>Hello <a href="/groups">groups</a></p>`,
    items: [item],
    address: "/round-ups/r1",
  });
  expect(subject).toBe("Round-up");
  expect(text).toMatch(
    /^Hello\n\nDOCUMENTS PUBLISHED\n\nMRI protocol\nMRI group\nhttps:\/\/portal\.test\.example\/documents\/d1/,
  );
  expect(html).toContain(`<a href="https://portal.test.example/groups">`);
});
