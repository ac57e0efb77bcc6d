// What Express itself cannot do: an address that cannot be read, a file that is not there, a fault before Remix. One line, nothing of the inside.
import type { ErrorRequestHandler } from "express";
import type { Logger } from "pino";

/** Stands last. Without it Express would write the stack to the console, and in development into the answer. */
export function answerFaults(log: Logger): ErrorRequestHandler {
  return (error: { readonly status?: unknown }, _request, response, next) => {
    if (response.headersSent) return next(error);
    const isSenders = typeof error.status === "number" && error.status >= 400 && error.status < 500;
    const { id } = response.locals.facts;
    if (!isSenders) log.error({ err: error, id }, "request failed");
    response
      .status(isSenders ? Number(error.status) : 500)
      .type("text/plain")
      .send(isSenders ? "This could not be found or read.\n" : `Something went wrong. Reference: ${id}\n`);
  };
}
