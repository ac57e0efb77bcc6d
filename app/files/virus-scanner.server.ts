// Asks a virus scanner (clamd) about a file, by its INSTREAM command. Source: the manual of clamd(8), "COMMANDS".
import { createReadStream } from "node:fs";
import { connect, type NetConnectOpts, type Socket } from "node:net";

/** `unknown`: it could not be asked, or its answer is none. The file is not to be trusted. */
export type ScanResult = "clean" | "infected" | "unknown";

export interface VirusScanner {
  /** Never throws for the scanner's faults: then the result is `unknown`. */
  scan(path: string): Promise<ScanResult>;
}

/** A socket of the same machine, or a host and port. */
export type ClamdAddress = { readonly path: string } | { readonly host: string; readonly port: number };

const usualLimitMs = 30_000;
const longestAnswer = 4096;

/** A client that makes one connection for each file and gives up after the time limit. */
export function openVirusScanner(address: ClamdAddress, limitMs = usualLimitMs): VirusScanner {
  return {
    async scan(path) {
      const socket = connect(address as NetConnectOpts);
      const late = setTimeout(() => socket.destroy(new Error("The scanner takes too long.")), limitMs);
      try {
        const [answer] = await Promise.all([readAnswer(socket), sendFile(socket, path)]);
        return resultOf(answer);
      } catch {
        return "unknown";
      } finally {
        clearTimeout(late);
        socket.destroy();
      }
    },
  };
}

/** The command ends with NUL; each piece has its length before it, and a length of nought ends the file. */
async function sendFile(socket: Socket, path: string): Promise<void> {
  await write(socket, Buffer.from("zINSTREAM\0", "latin1"));
  for await (const piece of createReadStream(path)) {
    const bytes = piece as Buffer;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    await write(socket, Buffer.concat([length, bytes]));
  }
  await write(socket, Buffer.alloc(4));
}

function write(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(bytes, (error) => (error == null ? resolve() : reject(error)));
  });
}

async function readAnswer(socket: Socket): Promise<string> {
  let answer = "";
  for await (const piece of socket) {
    answer += (piece as Buffer).toString("latin1");
    if (answer.includes("\0") || answer.length > longestAnswer) break;
  }
  return answer;
}

/** "stream: OK", or "stream: Eicar-Signature FOUND". "INSTREAM size limit exceeded. ERROR" and all else is no answer. */
function resultOf(answer: string): ScanResult {
  const words = answer.replace(/\0.*$/s, "").trim();
  if (words === "stream: OK") return "clean";
  return /^stream: .+ FOUND$/.test(words) ? "infected" : "unknown";
}
