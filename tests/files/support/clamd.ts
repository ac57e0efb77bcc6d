// A virus scanner for tests: it speaks the INSTREAM command of clamd on the loopback, and knows the EICAR test file alone.
import { createServer, type AddressInfo, type Server } from "node:net";

/** Written in two pieces, so that no scanner takes this file for the test file. */
export const eicar = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join("");

export interface FakeClamd {
  readonly port: number;
  /** What arrived in each scan. */
  readonly seen: Buffer[];
  stop(): Promise<void>;
}

type Manner = "answers" | "says-nothing" | "hangs-up" | "refuses-size" | "talks-nonsense";

/** Starts one that answers as it should, or in one of the ways in which scanners fail. */
export async function startClamd(manner: Manner = "answers", port = 0): Promise<FakeClamd> {
  const seen: Buffer[] = [];
  const server: Server = createServer((socket) => {
    let received = Buffer.alloc(0);
    socket.on("error", () => undefined);
    if (manner === "hangs-up") return void socket.destroy();
    socket.on("data", (piece) => {
      received = Buffer.concat([received, piece]);
      const file = readStream(received);
      if (file === null || manner === "says-nothing") return;
      seen.push(file);
      socket.end(answerTo(file, manner));
    });
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    seen,
    stop: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

function answerTo(file: Buffer, manner: Manner): string {
  if (manner === "refuses-size") return "INSTREAM size limit exceeded. ERROR\0";
  if (manner === "talks-nonsense") return "stream: OK but maybe FOUND or not\0";
  return file.includes(eicar) ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0";
}

/** The file in a whole command, or `null` while it is not whole. Throws for anything but INSTREAM. */
function readStream(received: Buffer): Buffer | null {
  const command = "zINSTREAM\0";
  if (received.length < command.length) return null;
  if (received.toString("latin1", 0, command.length) !== command) throw new Error("Not the command INSTREAM.");
  const pieces: Buffer[] = [];
  for (let at = command.length; at + 4 <= received.length;) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    if (at + 4 + length > received.length) return null;
    pieces.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
