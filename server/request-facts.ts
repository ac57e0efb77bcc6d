// Gives every request an id, a nonce and what it is, before anything else looks at it.
import { randomBytes, randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";
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

const forwarding = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-port", "x-forwarded-proto"];

/** Remix writes an answer without looking whether the client keeps up, and goes on when it has left. */
async function drained(response: ServerResponse): Promise<void> {
  if (response.destroyed) throw new Error("The client has left.");
  if (!response.writableNeedDrain) return;
  await new Promise<void>((resolve, reject) => {
    const settle = () => {
      response.off("drain", settle);
      response.off("close", settle);
      if (response.destroyed) reject(new Error("The client has left."));
      else resolve();
    };
    response.on("drain", settle);
    response.on("close", settle);
  });
}

/** The address is the socket's own. The portal trusts no forwarding header, and Remix, which would, does not get to see them. */
export function nameRequests(): RequestHandler {
  return (request, response, next) => {
    for (const name of forwarding) delete request.headers[name];
    response.locals.facts = {
      id: randomUUID(),
      nonce: randomBytes(16).toString("base64"),
      isData: request.query._data !== undefined,
      clientAddress: request.socket.remoteAddress ?? "unknown",
      markup: new Map(),
      shortForms: [],
      drained: () => drained(response),
    };
    next();
  };
}
