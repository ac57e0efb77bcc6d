import type { Request, Response } from "express";
import { describe, expect, it } from "vitest";
import { refusePlainly } from "../../server/refuse-plainly";

/** What is sent to somebody who prefers this type. */
function sentTo(prefers: "text" | "html", method = "POST", sentence = "This is too large.") {
  const sent = { status: 0, type: "", body: "" };
  const response = {
    status: (status: number) => ((sent.status = status), response),
    type: (type: string) => ((sent.type = type), response),
    send: (body: string) => ((sent.body = body), response),
  };
  const request = { method, accepts: () => prefers };
  refusePlainly(request as unknown as Request, response as unknown as Response, 413, sentence);
  return sent;
}

describe("a refusal before Remix", () => {
  it("is one line of text for a program", () => {
    expect(sentTo("text")).toEqual({ status: 413, type: "text/plain", body: "This is too large.\n" });
  });

  it("is a page for a browser, which says where what was typed is, and asks nothing of scripts or styles", () => {
    const { status, type, body } = sentTo("html");
    expect([status, type]).toEqual([413, "text/html"]);
    expect(body).toContain("<p>This is too large.</p><p>Go back in your browser: what you typed is still there.</p>");
    expect(body).toContain('<html lang="en">');
    expect(body).not.toMatch(/<(script|style|link)|style=/);
    expect(sentTo("html", "GET").body).not.toContain("Go back");
  });

  it("shows a sentence as text, whatever is in it", () => {
    expect(sentTo("html", "GET", '<b>"&').body).toContain("<p>&lt;b&gt;&quot;&amp;</p>");
  });
});
