// A refusal before Remix is asked, in one sentence: as a page for a browser that shows it, as plain text for a program.
import type { Request, Response } from "express";

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Sends the sentence. A form stays in the browser behind "back", and a page says so to whoever sent one. */
export function refusePlainly(request: Request, response: Response, status: number, sentence: string): void {
  response.status(status);
  if (request.accepts(["text", "html"]) !== "html") {
    response.type("text/plain").send(`${sentence}\n`);
    return;
  }
  const words = sentence.replaceAll(/[&<>"]/g, (character) => escapes[character] ?? "");
  const back = request.method === "POST" ? "<p>Go back in your browser: what you typed is still there.</p>" : "";
  response
    .type("text/html")
    .send(
      `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
        `<title>Error: this was refused - Imaging quality</title></head><body><main><h1>This was refused</h1><p>${words}</p>${back}` +
        `<p><a href="/">Imaging quality: my work</a></p></main></body></html>\n`,
    );
}
