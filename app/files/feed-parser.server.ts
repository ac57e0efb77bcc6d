// Moves the body of a request into a form parser, no faster than the parser is emptied.
import type { Busboy } from "busboy";

/** Feeds the parser to the end of the body or until a stop. Stops it itself for a body too long or broken off. */
export async function feed(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  parser: Busboy,
  bodyBytes: number,
  stop: (reason: "too-large" | "malformed") => void,
): Promise<void> {
  let read = 0;
  try {
    while (!parser.destroyed) {
      const { done, value } = await reader.read();
      if (done) break;
      read += value.byteLength;
      if (read > bodyBytes) return stop("too-large");
      if (!parser.destroyed && !parser.write(value)) await oneOf(parser, "drain");
    }
  } catch {
    // The client went away, or a stop released the reader.
    return stop("malformed");
  }
  if (parser.destroyed) return;
  parser.end();
  await oneOf(parser, "finish");
  // A form without an end: the parser counts as closed a moment before it says why.
  if (parser.errored !== null) stop("malformed");
}

/** Waits for the event, or for the parser's end. */
function oneOf(parser: Busboy, event: "drain" | "finish"): Promise<void> {
  return new Promise((done) => {
    if (parser.closed) return done();
    const settle = () => {
      parser.off(event, settle).off("close", settle);
      done();
    };
    parser.on(event, settle).on("close", settle);
  });
}
