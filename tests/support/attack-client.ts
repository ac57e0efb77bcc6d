// A client that sends exactly what it is told to: any method, header, body or cookie, and follows nothing.
import { request as httpRequest, Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders } from "node:http";
import { connect } from "node:net";
import type { AttackPortal } from "./attack-portal";

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
  readonly text: string;
}

export interface Sending {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Buffer;
  /** The session's cookie; `null` for a visitor. */
  readonly cookie?: string | null;
}

export type Fields = Readonly<Record<string, string>> | readonly (readonly [string, string])[];

export const sessionCookieName = "__Host-portal";

const agent = new Agent({ keepAlive: true, maxSockets: 4 });

/** One request, answered whole. */
export function send(portal: Pick<AttackPortal, "port">, address: string, sending: Sending = {}): Promise<Answer> {
  const { method = "GET", headers = {}, body, cookie = null } = sending;
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      {
        host: "127.0.0.1",
        port: portal.port,
        path: address,
        method,
        agent,
        headers: {
          ...(cookie === null ? {} : { Cookie: cookie }),
          ...(body === undefined ? {} : { "Content-Length": Buffer.byteLength(body) }),
          ...headers,
        },
      },
      (response) => {
        const pieces: Buffer[] = [];
        response.on("data", (piece: Buffer) => pieces.push(piece));
        response.on("error", reject);
        response.on("end", () => {
          const whole = Buffer.concat(pieces);
          const { statusCode = 0, headers: got, rawHeaders } = response;
          resolve({ status: statusCode, headers: got, rawHeaders, body: whole, text: whole.toString("utf8") });
        });
      },
    );
    request.on("error", reject);
    request.end(body);
  });
}

/** Sends a form as the portal's own page would. */
export function post(
  portal: Pick<AttackPortal, "port" | "base">,
  address: string,
  fields: Fields,
  { headers = {}, ...sending }: Sending = {},
): Promise<Answer> {
  return send(portal, address, {
    method: "POST",
    body: encode(fields),
    headers: { Origin: portal.base, "Content-Type": "application/x-www-form-urlencoded", ...headers },
    ...sending,
  });
}

export function encode(fields: Fields): string {
  return new URLSearchParams(fields as Record<string, string>).toString();
}

export interface Part {
  readonly name: string;
  readonly value?: string | Buffer;
  readonly file?: string;
  readonly type?: string;
}

const boundary = "----attack-boundary-7f3a";

/** A multipart body, byte for byte as given: names and file names are not escaped. */
export function multipart(parts: readonly Part[]): { readonly body: Buffer; readonly type: string } {
  const pieces = parts.flatMap(({ name, value = "", file, type = "application/octet-stream" }) => [
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"`,
    file === undefined ? "" : `; filename="${file}"\r\nContent-Type: ${type}`,
    "\r\n\r\n",
    value,
    "\r\n",
  ]);
  const body = Buffer.concat([...pieces, `--${boundary}--\r\n`].map((piece) => Buffer.from(piece)));
  return { body, type: `multipart/form-data; boundary=${boundary}` };
}

/** Sends a multipart form as the portal's own page would. */
export function upload(
  portal: Pick<AttackPortal, "port" | "base">,
  address: string,
  parts: readonly Part[],
  sending: Sending = {},
): Promise<Answer> {
  const { body, type } = multipart(parts);
  return send(portal, address, {
    method: "POST",
    body,
    ...sending,
    headers: { Origin: portal.base, "Content-Type": type, ...sending.headers },
  });
}

/** Signs in and gives the cookie. */
export async function signIn(portal: AttackPortal, email: string, password = portal.password): Promise<string> {
  const answer = await post(portal, "/sign-in", { email, password });
  if (answer.status !== 303) throw new Error(`${email} could not sign in: ${answer.status}\n${portal.log()}`);
  return cookieOf(answer);
}

/** The session's cookie that an answer sets, as a browser sends it back. */
export function cookieOf(answer: Answer): string {
  const set = (answer.headers["set-cookie"] ?? []).find((line) => line.startsWith(`${sessionCookieName}=`));
  if (set === undefined) throw new Error(`The answer (${answer.status}) sets no session cookie.`);
  return set.split(";")[0] ?? "";
}

/** What is said beyond the words of any page of the portal: its title, its main heading and its status. */
export function headingOf(answer: Answer): string {
  return /<h1[^>]*>(.*?)<\/h1>/s.exec(answer.text)?.[1] ?? "";
}

/** Raw bytes on a connection of their own; gives what came back until the server closed, or the time was over. */
export function sendRaw(portal: Pick<AttackPortal, "port">, bytes: string | Buffer, within = 3000): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(portal.port, "127.0.0.1");
    const pieces: Buffer[] = [];
    const done = () => {
      socket.destroy();
      resolve(Buffer.concat(pieces).toString("latin1"));
    };
    const cut = setTimeout(done, within);
    socket.on("data", (piece) => pieces.push(piece));
    socket.on("error", () => undefined);
    socket.on("close", () => {
      clearTimeout(cut);
      done();
    });
    socket.write(bytes);
  });
}
