// Which addresses take a file: all of those that read one, and no other that takes a form.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Request, Response } from "express";
import { describe, expect, it } from "vitest";
import type { Config } from "../../app/http/config.server";
import { limitBodies } from "../../server/limit-bodies";

const folder = path.resolve(import.meta.dirname, "../../app/routes");
const routes = readdirSync(folder)
  .map((file) => ({ file, source: readFileSync(path.join(folder, file), "utf8") }))
  .filter(({ source }) => /export (?:async )?function action\(/.test(source))
  .map(({ file, source }) => ({
    address: addressOf(file),
    takesFile: /receive(FileForm|Workbook|EditionFile|CrosswalkFile)\(/.test(source),
  }));

/** "evidence.$evidence.new-version.tsx" is "/evidence/x/new-version". */
function addressOf(file: string): string {
  const parts = file.replace(/\.tsx?$/, "").split(".");
  return `/${parts
    .filter((part) => part !== "_index")
    .map((part) => (part.startsWith("$") ? "x" : part))
    .join("/")}`;
}

/** The status with which a body of so many bytes is stopped; `null` where it is let through. */
function stoppedWith(address: string, bytes: number): number | null {
  const stopped: number[] = [];
  const request = {
    path: address,
    headers: { "content-length": String(bytes) },
    accepts: () => "text",
    unpipe() {},
    once() {},
    resume() {},
  };
  const response = {
    req: request,
    status: (status: number) => (stopped.push(status), response),
    type: () => response,
    set: () => response,
    write: () => true,
    end() {},
  };
  let passed = false;
  const config = { uploadLimitBytes: 25 * 1024 * 1024 } as Config;
  limitBodies(config)(request as unknown as Request, response as unknown as Response, () => (passed = true));
  return passed ? null : (stopped[0] ?? 0);
}

describe("a form that is sent", () => {
  it("is found in the routes", () => {
    expect(routes.filter(({ takesFile }) => takesFile).length).toBeGreaterThanOrEqual(5);
    expect(routes.length).toBeGreaterThan(50);
  });

  it.each(routes.filter(({ takesFile }) => takesFile))("to $address may carry 25 MB, and no more", ({ address }) => {
    expect(stoppedWith(address, 25 * 1024 * 1024)).toBeNull();
    expect(stoppedWith(address, 26 * 1024 * 1024)).not.toBeNull();
  });

  it.each(routes.filter(({ takesFile }) => !takesFile))("to $address is small", ({ address }) => {
    expect(stoppedWith(address, 257 * 1024)).not.toBeNull();
  });
});
