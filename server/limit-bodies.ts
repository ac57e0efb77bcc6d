// Byte limits before a body is read: small forms everywhere, large ones only where a file is uploaded.
import type { RequestHandler } from "express";
import type { Config } from "../app/http/config.server";
import { refusePlainly } from "./refuse-plainly";

const smallForm = 256 * 1024;
/** Room for the fields and borders around a file. */
const around = 128 * 1024;

/** The addresses that take a file. Uploads stream there and are counted again as they arrive. */
const uploads = [/^\/services\/[^/]+\/evidence\/new-file\/?$/, /^\/evidence\/[^/]+\/new-version\/?$/];

/** 413 for a body that says it is too large, 411 for one that does not say its size. */
export function limitBodies(config: Config): RequestHandler {
  return (request, response, next) => {
    if (request.headers["transfer-encoding"] !== undefined) {
      return refuse(response, 411, "Say how large the request is (Content-Length).");
    }
    const length = Number(request.headers["content-length"] ?? 0);
    const takesFile = uploads.some((address) => address.test(request.path));
    const limit = takesFile ? config.uploadLimitBytes + around : smallForm;
    if (length <= limit) return next();
    const most = takesFile ? `${Math.floor(config.uploadLimitBytes / 1024 / 1024)}MB` : "256KB";
    return refuse(response, 413, `This is too large. The most that can be sent here is ${most}. Nothing was changed.`);
  };
}

/** How long a client that goes on sending is listened to, so that the answer reaches it before the connection is cut. */
const lingerMs = 5000;

/** Answers without keeping the rest, and closes: a client that goes on sending is cut off. */
function refuse(response: Parameters<RequestHandler>[1], status: number, message: string): void {
  response.setHeader("Connection", "close");
  refusePlainly(response.req, response, status, message);
  response.req.unpipe();
  response.req.resume();
  setTimeout(() => response.req.destroy(), lingerMs).unref();
}
