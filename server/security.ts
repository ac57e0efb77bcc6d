// Headers and refusals that hold for every answer, whatever a page does.
import type { RequestHandler } from "express";
import helmet from "helmet";
import type { Config } from "../app/http/config.server";
import { refusePlainly } from "./refuse-plainly";

/**
 * A content policy by nonce, no framing, no sniffing, nothing stored by caches.
 * Referrer-Policy is `same-origin`: with the stricter default, browsers send `Origin: null` from the portal's own forms.
 */
export function secureHeaders(config: Config): RequestHandler {
  const isHttps = config.baseUrl.startsWith("https:");
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        baseUri: ["'none'"],
        connectSrc: ["'self'"],
        fontSrc: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        imgSrc: ["'self'", "data:"],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        // `self` lets a page's script import the rest of the build; uploads are never served under a type that runs.
        scriptSrc: [
          "'self'",
          (_request, response) => `'nonce-${(response as unknown as { locals: Express.Locals }).locals.facts.nonce}'`,
        ],
        styleSrc: ["'self'"],
        ...(isHttps ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    referrerPolicy: { policy: "same-origin" },
    strictTransportSecurity: isHttps ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    xFrameOptions: { action: "deny" },
    crossOriginOpenerPolicy: { policy: "same-origin" },
    crossOriginResourcePolicy: { policy: "same-origin" },
  });
  return (request, response, next) => {
    response.setHeader("Cache-Control", "private, no-store");
    replaceWhenAppended(response);
    response.setHeader(
      "Permissions-Policy",
      "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    );
    headers(request, response, next);
  };
}

/** Of these an answer may have several; a second content policy only narrows the first. */
const mayRepeat = new Set(["set-cookie", "vary", "content-security-policy"]);

/** Remix appends a page's headers to those that stand already, which would give two of each: the page's own word counts. */
function replaceWhenAppended(response: Parameters<RequestHandler>[1]): void {
  const append = response.append.bind(response);
  response.append = (name, value) =>
    mayRepeat.has(name.toLowerCase()) ? append(name, value) : response.set(name, value);
}

/** Refuses a Host that is not the portal's own, so that no link or redirect is built from a forged one. */
export function refuseOtherHosts(config: Config): RequestHandler {
  const base = new URL(config.baseUrl);
  const own = new Set([
    base.host,
    `${config.host}:${config.port}`,
    `localhost:${config.port}`,
    `127.0.0.1:${config.port}`,
  ]);
  return (request, response, next) => {
    if (own.has(request.headers.host ?? "")) return next();
    refusePlainly(request, response, 421, "This address is not the portal's own.");
  };
}

const methods = new Set(["GET", "HEAD", "POST"]);

/** Refuses every method that no page of the portal uses: Remix itself would run an action for PUT, PATCH and DELETE. */
export function refuseOtherMethods(): RequestHandler {
  return (request, response, next) => {
    if (methods.has(request.method)) return next();
    response.setHeader("Allow", [...methods].join(", "));
    refusePlainly(request, response, 405, "This cannot be done here.");
  };
}

const reads = new Set(["GET", "HEAD"]);

/**
 * Refuses every write that did not come from one of the portal's own pages. It stands before Remix, because with single
 * fetch off Remix itself lets a cross-origin `?_data=` POST through.
 */
export function refuseOtherOrigins(config: Config): RequestHandler {
  const base = new URL(config.baseUrl);
  return (request, response, next) => {
    if (reads.has(request.method)) return next();
    const origin = request.headers.origin;
    const site = request.headers["sec-fetch-site"];
    const own = new Set([base.origin, `${base.protocol}//${request.headers.host ?? ""}`]);
    // A mail program sends the one press that stops mails (RFC 8058) from no page at all; its address carries its own proof.
    if (origin === undefined && site === undefined && isUnsubscribing(request.path)) return next();
    const isOwn = origin === undefined ? site === undefined || site === "same-origin" : own.has(origin);
    if (isOwn && (origin !== undefined || site === "same-origin")) {
      // Remix compares once more, and behind a proxy it would compare with the proxy's name for this machine.
      if (origin !== undefined) request.headers["x-forwarded-host"] = new URL(origin).host;
      return next();
    }
    refusePlainly(request, response, 403, "This request did not come from this site.");
  };
}

function isUnsubscribing(path: string): boolean {
  return /^\/unsubscribe\/[^/]+$/.test(path);
}
