// The client of the virus scanner, against one on the loopback that speaks INSTREAM.
import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { openVirusScanner } from "../../app/files/virus-scanner.server";
import { eicar, startClamd, type FakeClamd } from "./support/clamd";
import { freshFolders, writeIn } from "./support/folder";

const folder = freshFolders();
const started: FakeClamd[] = [];

afterEach(async () => {
  for (const clamd of started.splice(0)) await clamd.stop();
});

async function start(...manner: Parameters<typeof startClamd>) {
  const clamd = await startClamd(...manner);
  started.push(clamd);
  return { clamd, scanner: openVirusScanner({ host: "127.0.0.1", port: clamd.port }, 400) };
}

describe("a file that is scanned", () => {
  it("arrives byte for byte, whatever its size, and is clean", async () => {
    const { clamd, scanner } = await start();
    for (const size of [1, 65_536, 200_001]) {
      const bytes = Buffer.alloc(size, "plain ");
      expect(await scanner.scan(writeIn(folder(), "file", bytes))).toBe("clean");
      expect(clamd.seen.at(-1)?.equals(bytes)).toBe(true);
    }
  });

  it("is infected where it is the EICAR test file", async () => {
    const { scanner } = await start();
    expect(await scanner.scan(writeIn(folder(), "file", eicar))).toBe("infected");
  });

  it.each(["says-nothing", "hangs-up", "refuses-size", "talks-nonsense"] as const)(
    "is unknown where the scanner %s",
    async (manner) => {
      const { scanner } = await start(manner);
      expect(await scanner.scan(writeIn(folder(), "file", "words"))).toBe("unknown");
    },
  );

  it("is unknown where there is no scanner, and where the file is gone", async () => {
    const { clamd, scanner } = await start();
    expect(await scanner.scan("/nowhere/at/all")).toBe("unknown");
    await clamd.stop();
    await expect(
      new Promise((resolve, reject) => connect(clamd.port, "127.0.0.1").on("error", reject).on("connect", resolve)),
    ).rejects.toThrow();
    expect(await scanner.scan(writeIn(folder(), "file", "words"))).toBe("unknown");
    started.splice(0);
    expect(await openVirusScanner({ path: `${folder()}/no.sock` }).scan(writeIn(folder(), "file", "words"))).toBe(
      "unknown",
    );
  });
});
