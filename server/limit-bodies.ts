// Byte limits before a body is read: small forms everywhere, large ones only where a file is uploaded.
import type { RequestHandler } from "express";
import type { Config } from "../app/http/config.server";
import { plainRefusal } from "./refuse-plainly";

const smallForm = 256 * 1024;
/** Room for the fields and borders around a file. */
const around = 128 * 1024;

/** How the addresses that take a file end, whatever it belongs to. Uploads stream there and are counted again as they arrive. */
const uploads = /\/(new-files?|new-version)\/?$/;

/** 413 for a body that says it is too large, 411 for one that does not say its size. */
export function limitBodies(config: Config): RequestHandler {
  return (request, response, next) => {
    if (request.headers["transfer-encoding"] !== undefined) {
      return refuse(response, 411, "Say how large the request is (Content-Length).");
    }
    const length = Number(request.headers["content-length"] ?? 0);
    const takesFile = uploads.test(request.path);
    const limit = takesFile ? config.uploadLimitBytes + around : smallForm;
    if (length <= limit) return next();
    const most = takesFile ? `${Math.floor(config.uploadLimitBytes / 1024 / 1024)}MB` : "256KB";
    return refuse(response, 413, `This is too large. The most that can be sent here is ${most}. Nothing was changed.`);
  };
}

/** How long a client that goes on sending is listened to, so that the answer reaches it before the connection is cut. */
const lingerMs = 2000;

/**
 * Answers at once without keeping the rest, and closes when the rest has come or time is up: a connection that is closed over unread
 * bytes is reset, and the client then loses an answer that it has not read yet.
 */
function refuse(response: Parameters<RequestHandler>[1], status: number, message: string): void {
  const { req: request } = response;
  const { type, body } = plainRefusal(request, message);
  response
    .status(status)
    .type(type)
    .set({ Connection: "close", "Content-Length": String(Buffer.byteLength(body)) });
  response.write(body);
  const close = () => response.end(() => request.destroy());
  request.unpipe();
  request.once("end", close);
  request.resume();
  setTimeout(close, lingerMs).unref();
}
