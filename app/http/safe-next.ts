// Where to go after signing in: only a path of this portal, whatever the address bar was made to say.

/** The path to return to, or "/" for anything that a browser could read as another place. */
export function safeNext(next: string | null | undefined): string {
  if (next === null || next === undefined || next.length > 2000) return "/";
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(next)) return "/";
  const decoded = decodeRepeatedly(next);
  if (decoded === null || /^\/[\s/\\]/.test(decoded) || /[\\\p{Cc}]/u.test(decoded) || decoded.includes("//"))
    return "/";
  const resolved = new URL(next, "http://portal.invalid");
  if (resolved.origin !== "http://portal.invalid" || resolved.pathname.startsWith("//")) return "/";
  return `${resolved.pathname}${resolved.search}`;
}

function decodeRepeatedly(text: string): string | null {
  let current = text;
  for (let round = 0; round < 3; round += 1) {
    try {
      const next = decodeURIComponent(current);
      if (next === current) return current;
      current = next;
    } catch {
      return round === 0 ? null : current; // a percent sign that was itself encoded, as in "100%25"
    }
  }
  return current;
}
