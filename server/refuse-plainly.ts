// A refusal before Remix is asked, in one sentence: as a page for a browser that shows it, as plain text for a program.
import type { Request, Response } from "express";

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Sends the sentence. A form stays in the browser behind "back", and a page says so to whoever sent one. */
export function refusePlainly(request: Request, response: Response, status: number, sentence: string): void {
  const { type, body } = plainRefusal(request, sentence);
  response.status(status).type(type).send(body);
}

/** The answer as it is sent, and its type. */
export function plainRefusal(request: Request, sentence: string): { readonly type: string; readonly body: string } {
  if (request.accepts(["text", "html"]) !== "html") return { type: "text/plain", body: `${sentence}\n` };
  const words = sentence.replaceAll(/[&<>"]/g, (character) => escapes[character] ?? "");
  const back = request.method === "POST" ? "<p>Go back in your browser: what you typed is still there.</p>" : "";
  return {
    type: "text/html",
    body:
      `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
      `<title>Error: this was refused - Imaging quality</title></head><body><main><h1>This was refused</h1><p>${words}</p>${back}` +
      `<p><a href="/">Imaging quality: my work</a></p></main></body></html>\n`,
  };
}
