// A real SMTP server on a loopback port, which keeps what it is given and can be told to refuse, put off, hang or go away.
import { createServer, type Server, type Socket } from "node:net";
import { SMTPServer } from "smtp-server";
import { freePort } from "./portal-process";

export interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
}

/** An answer to a recipient: a code and words, or `null` to take it. */
export type Judge = (address: string) => { readonly code: number; readonly words: string } | null;

export interface SmtpSink {
  readonly port: number;
  readonly url: string;
  readonly received: Received[];
  judge: Judge;
  /** Runs when a message was taken whole, before the server says so. */
  beforeAnswer: (() => Promise<void>) | null;
  start(): Promise<void>;
  stop(): Promise<void>;
}

export async function smtpSink(): Promise<SmtpSink> {
  const port = await freePort();
  let server: SMTPServer | null = null;
  const sink: SmtpSink = {
    port,
    url: `smtp://127.0.0.1:${port}`,
    received: [],
    judge: () => null,
    beforeAnswer: null,
    start() {
      const made = serverFor(sink);
      server = made;
      return new Promise((resolve) => made.listen(port, "127.0.0.1", () => resolve()));
    },
    stop() {
      const closing = server;
      server = null;
      return new Promise((resolve) => (closing === null ? resolve() : closing.close(() => resolve())));
    },
  };
  await sink.start();
  return sink;
}

function serverFor(sink: SmtpSink): SMTPServer {
  return new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    closeTimeout: 200,
    onRcptTo({ address }, _session, answer) {
      const verdict = sink.judge(address);
      answer(verdict === null ? undefined : Object.assign(new Error(verdict.words), { responseCode: verdict.code }));
    },
    onData(stream, { envelope }, answer) {
      const pieces: Buffer[] = [];
      stream.on("data", (piece: Buffer) => pieces.push(piece));
      stream.on("end", () => {
        sink.received.push({
          from: envelope.mailFrom === false ? "" : envelope.mailFrom.address,
          to: envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(pieces).toString(),
        });
        void (sink.beforeAnswer?.() ?? Promise.resolve()).then(() => answer());
      });
    },
  });
}

/** A server on a port that takes connections and never says a word. */
export function hangingServer(port: number): Promise<{ connections(): number; stop(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
  });
  return new Promise((resolve) =>
    server.listen(port, "127.0.0.1", () =>
      resolve({
        connections: () => sockets.size,
        stop: () =>
          new Promise((done) => {
            sockets.forEach((socket) => socket.destroy());
            server.close(() => done());
          }),
      }),
    ),
  );
}

/** The value of a header, unfolded; `undefined` where there is none. */
export function headerOf({ raw }: Received, name: string): string | undefined {
  const head = raw.split("\r\n\r\n", 1)[0] ?? "";
  const unfolded = head.replace(/\r\n[ \t]+/g, " ");
  return unfolded
    .split("\r\n")
    .find((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`))
    ?.slice(name.length + 1)
    .trim();
}
