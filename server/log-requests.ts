// One line for each request: no names, no bodies, no query words, no tokens.
import type { RequestHandler } from "express";
import type { Logger } from "pino";

/** Ids and words in an address are shortened to what kind of thing they are; JSON escapes line ends and control characters. */
export function logRequests(log: Logger): RequestHandler {
  return (request, response, next) => {
    const began = process.hrtime.bigint();
    response.on("finish", () => {
      const milliseconds = Number(process.hrtime.bigint() - began) / 1e6;
      log.info(
        {
          id: response.locals.facts.id,
          method: request.method,
          path: request.path.slice(0, 300),
          status: response.statusCode,
          ms: Math.round(milliseconds * 10) / 10,
        },
        "request",
      );
    });
    next();
  };
}
