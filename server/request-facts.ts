// Gives every request an id, a nonce and what it is, before anything else looks at it.
import { randomBytes, randomUUID } from "node:crypto";
import type { RequestHandler } from "express";
import type { RequestFacts } from "../app/http/portal.server";

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- Express types its response locals only this way
  namespace Express {
    interface Locals {
      facts: RequestFacts;
    }
  }
}

/** The address is the socket's own: the portal trusts no forwarding header. */
export function nameRequests(): RequestHandler {
  return (request, response, next) => {
    response.locals.facts = {
      id: randomUUID(),
      nonce: randomBytes(16).toString("base64"),
      isData: request.query._data !== undefined,
      clientAddress: request.socket.remoteAddress ?? "unknown",
    };
    next();
  };
}
