// A small browser without scripts: keeps cookies, says where a form came from, and follows no redirect by itself.
import { Agent, request as sendRequest, type IncomingHttpHeaders } from "node:http";

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly text: string;
  /** Where a redirect leads, or `null`. */
  readonly location: string | null;
}

export type Fields = Readonly<Record<string, string>>;

export interface UploadFile {
  readonly field?: string;
  readonly name: string;
  readonly type?: string;
  readonly bytes: Uint8Array;
}

export interface SendOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** Rejects the promise when no answer came in that time. */
  readonly timeoutMs?: number;
}

export class PortalClient {
  readonly #cookies = new Map<string, string>();
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 8 });

  constructor(readonly url: string) {}

  get(path: string, options: SendOptions = {}): Promise<Answer> {
    return this.send("GET", path, undefined, options);
  }

  /** Sends a form as a page of the portal would. */
  post(path: string, fields: Fields, options: SendOptions = {}): Promise<Answer> {
    return this.send("POST", path, Buffer.from(new URLSearchParams(fields).toString()), {
      ...options,
      headers: { "Content-Type": "application/x-www-form-urlencoded", ...options.headers },
    });
  }

  /** Sends a form with a file, the file last. */
  upload(path: string, fields: Fields, file: UploadFile, options: SendOptions = {}): Promise<Answer> {
    const { body, type } = multipart(fields, file);
    return this.send("POST", path, body, { ...options, headers: { "Content-Type": type, ...options.headers } });
  }

  /** The cookies as the browser would send them; for a second client of the same person. */
  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  /** A client with the same cookies and a connection of its own. */
  twin(): PortalClient {
    const twin = new PortalClient(this.url);
    for (const [name, value] of this.#cookies) twin.#cookies.set(name, value);
    return twin;
  }

  /** Anything, with `Origin` and cookies unless `headers` says otherwise; an empty value leaves a header out. */
  send(method: string, path: string, body: Buffer | undefined, options: SendOptions = {}): Promise<Answer> {
    const headers: Record<string, string> = {
      ...(method === "GET" || method === "HEAD" ? {} : { Origin: this.url, "Sec-Fetch-Site": "same-origin" }),
      ...(this.#cookies.size === 0 ? {} : { Cookie: this.cookie }),
      ...(body === undefined ? {} : { "Content-Length": String(body.byteLength) }),
      ...options.headers,
    };
    for (const [name, value] of Object.entries(headers)) if (value === "") delete headers[name];
    return new Promise((resolve, reject) => {
      const sent = sendRequest(`${this.url}${path}`, { method, headers, agent: this.#agent }, (response) => {
        const pieces: Buffer[] = [];
        response.on("data", (piece: Buffer) => pieces.push(piece));
        response.on("error", reject);
        response.on("aborted", () => reject(new Error("The answer broke off.")));
        response.on("end", () => {
          this.#keep(response.headers["set-cookie"] ?? []);
          const whole = Buffer.concat(pieces);
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: whole,
            text: whole.toString("utf8"),
            location: response.headers.location ?? null,
          });
        });
      });
      sent.on("error", reject);
      sent.setTimeout(options.timeoutMs ?? 30_000, () => sent.destroy(new Error("No answer came in time.")));
      sent.end(body);
    });
  }

  /** Closes what is kept open. */
  close(): void {
    this.#agent.destroy();
  }

  #keep(cookies: readonly string[]): void {
    for (const cookie of cookies) {
      const [pair = ""] = cookie.split(";");
      const name = pair.slice(0, pair.indexOf("="));
      const value = pair.slice(pair.indexOf("=") + 1);
      if (value === "" || /max-age=0/i.test(cookie)) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
  }
}

/** A multipart body, as a browser writes it. */
export function multipart(fields: Fields, file: UploadFile): { readonly body: Buffer; readonly type: string } {
  const border = `----portal${Math.random().toString(36).slice(2)}`;
  const quoted = (words: string) => words.replaceAll('"', "%22").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  const parts = Object.entries(fields).map(([name, value]) =>
    Buffer.from(`--${border}\r\nContent-Disposition: form-data; name="${quoted(name)}"\r\n\r\n${value}\r\n`),
  );
  const head = `--${border}\r\nContent-Disposition: form-data; name="${quoted(file.field ?? "file")}"; filename="${quoted(file.name)}"\r\nContent-Type: ${file.type ?? "application/octet-stream"}\r\n\r\n`;
  const body = Buffer.concat([...parts, Buffer.from(head), file.bytes, Buffer.from(`\r\n--${border}--\r\n`)]);
  return { body, type: `multipart/form-data; boundary=${border}` };
}

/**
 * The fields of the form on a page that goes to `action`, as a browser would send them untouched: hidden fields such as `form-key` and
 * `version`, and what the inputs hold. A form without an action has the page's own address: ask for "". Throws where there is none.
 */
export function formOf(html: string, action: string): Record<string, string> {
  for (const [, tag = "", inside = ""] of html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)) {
    if (attributeOf(tag, "method") !== "post" || (attributeOf(tag, "action") ?? "") !== action) continue;
    return fieldsOf(inside);
  }
  throw new Error(`The page has no form for ${action === "" ? "its own address" : action}.`);
}

function fieldsOf(inside: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [, tag = ""] of inside.matchAll(/<input\b([^>]*)>/g)) {
    const name = attributeOf(tag, "name");
    const type = attributeOf(tag, "type") ?? "text";
    const isOff = (type === "radio" || type === "checkbox") && attributeOf(tag, "checked") === undefined;
    if (name === undefined || type === "file" || isOff) continue;
    fields[name] = attributeOf(tag, "value") ?? "";
  }
  for (const [, tag = "", words = ""] of inside.matchAll(/<textarea\b([^>]*)>(.*?)<\/textarea>/gs)) {
    const name = attributeOf(tag, "name");
    if (name !== undefined) fields[name] = plain(words).replace(/^\n/, "");
  }
  for (const [, tag = "", options = ""] of inside.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)) {
    const name = attributeOf(tag, "name");
    const all = [...options.matchAll(/<option\b([^>]*)>/g)].map(([, each = ""]) => each);
    const chosen = all.find((each) => attributeOf(each, "selected") !== undefined) ?? all[0];
    if (name !== undefined && chosen !== undefined) fields[name] = attributeOf(chosen, "value") ?? "";
  }
  return fields;
}

function attributeOf(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}="([^"]*)"`, "i").exec(tag);
  return match === null ? undefined : plain(match[1] ?? "");
}

function plain(html: string): string {
  return html
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}

/** A page as it reads: without tags, entities and runs of spaces. */
export function wordsOf(html: string): string {
  return plain(
    html
      .replaceAll(/<(script|style)\b.*?<\/\1>/gs, " ")
      .replaceAll(/<!--.*?-->/gs, "")
      .replaceAll(/<[^>]+>/g, " "),
  )
    .replaceAll(/\s+/g, " ")
    .trim();
}
