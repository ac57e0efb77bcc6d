// A stream for a client that may be slow: Remix itself writes an answer as fast as it is made, and a long one would pile up in memory.
import type { Readable } from "node:stream";

/** Gives a piece when the client has taken those before it. A client that leaves ends the work. */
export function inPieces(stream: Readable, drained: () => Promise<void>): ReadableStream<Uint8Array> {
  const pieces = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  return new ReadableStream({
    async pull(controller) {
      try {
        await drained();
        const { done, value } = await pieces.next();
        if (done === true) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        stream.destroy();
        controller.error(error);
      }
    },
    cancel: () => void stream.destroy(),
  });
}
