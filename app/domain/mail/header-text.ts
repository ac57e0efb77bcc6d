// Text that may stand in the header of a message: one line, whatever somebody typed.

/** Control characters, line ends of every kind among them. */
const breaking = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

/** Line ends and control characters become single spaces, so that no name or title can begin a header of its own. */
export function headerText(words: string, longest = 200): string {
  const line = words.replace(breaking, " ").replace(/ {2,}/g, " ").trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1).trimEnd()}…`;
}
