// The two cookies: the session, and a notice that is shown once. Both are `__Host-`, so no other host or path can set them.
import { createCookie } from "@remix-run/node";

const shared = { path: "/", secure: true, httpOnly: true, sameSite: "lax" } as const;

/** The name under which the session id travels. */
export const sessionCookieName = "__Host-portal";

/** Reads the session id from the request's own header; `null` where there is none or it cannot be one. */
export function readSessionId(request: Request): string | null {
  const header = request.headers.get("Cookie") ?? "";
  for (const pair of header.split(";")) {
    const [name, value] = pair.trim().split("=", 2);
    if (name === sessionCookieName && value !== undefined && /^[A-Za-z0-9_-]{43}$/.test(value)) return value;
  }
  return null;
}

/** A session cookie: it ends with the browser, and the database ends it earlier. */
export function sessionCookie(id: string): string {
  return `${sessionCookieName}=${id}; Path=/; Secure; HttpOnly; SameSite=Lax`;
}

export const clearedSessionCookie = `${sessionCookieName}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0`;

/** A sentence for the next page ("Answer saved"), signed so that no link can put words into the portal's mouth. */
export function noticeCookie(secret: string) {
  return createCookie("__Host-notice", { ...shared, secrets: [secret], maxAge: 60 });
}
