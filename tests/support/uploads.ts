// Uploads as a browser sends them: a real multipart request with a small real PDF.
import type { Person, World } from "./world";

/** A PDF of one empty page; other words make another file. */
export function tinyPdf(words = "one"): Buffer {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>",
    `<< /Title (${words}) >>`,
  ];
  let body = "%PDF-1.4\n";
  const offsets: number[] = [];
  objects.forEach((object, index) => {
    offsets.push(body.length);
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
  });
  const start = body.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  body += `xref\n0 ${size}\n0000000000 65535 f \n${entries}`;
  body += `trailer\n<< /Size ${size} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(body, "latin1");
}

export interface Sent {
  readonly fields: readonly (readonly [string, string])[];
  readonly file?: { readonly bytes: Buffer; readonly name: string };
}

/** The arguments of an upload's action. The file is the last part, as on the page. */
export async function uploadArgs(
  world: World,
  person: Person | null,
  url: string,
  params: Record<string, string>,
  sent: Sent,
) {
  const args = await world.args(person, url, params);
  const form = new FormData();
  for (const [name, value] of sent.fields) form.append(name, value);
  if (sent.file !== undefined) form.append("file", new Blob([sent.file.bytes as BlobPart]), sent.file.name);
  const request = new Request(args.request.url, { method: "POST", headers: args.request.headers, body: form });
  return { ...args, request };
}
