// Stops a server without dropping anybody: takes no more connections, finishes what it is answering, and closes each connection after it.
import type { Server, ServerResponse } from "node:http";

/** Remembers what is being answered. Call it before the server listens; the function it gives settles when all is answered or cut. */
export function stopperOf(server: Server, withinMs: number): () => Promise<void> {
  const answering = new Set<ServerResponse>();
  let stopping = false;
  server.on("request", (_request, response) => {
    answering.add(response);
    if (stopping) response.setHeader("Connection", "close");
    response.on("close", () => {
      answering.delete(response);
      if (stopping) server.closeIdleConnections();
    });
  });
  return () =>
    new Promise((resolve) => {
      stopping = true;
      const cut = setTimeout(() => server.closeAllConnections(), withinMs);
      server.close(() => {
        clearTimeout(cut);
        resolve();
      });
      for (const response of answering) if (!response.headersSent) response.setHeader("Connection", "close");
      server.closeIdleConnections();
    });
}
