// The beginning of a post as one line of plain text, for where another post quotes it.

/**
 * At most `longest` characters, cut at a word. Markdown's commonest marks are left out: those at the beginning of lines, those
 * around words, and the addresses of links. It is text still, and shown as text.
 * @example excerpt("## Hello\n\n*dear* [world](https://example.org)", 50) // "Hello dear world"
 */
export function excerpt(body: string, longest = 280): string {
  const line = body
    .split("\n")
    .map((each) => each.replace(/^\s*(?:#{1,6}\s+|>\s?|[-*+]\s+|\d{1,9}[.)]\s+)/, "").trim())
    .filter((each) => each !== "")
    .join(" ")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/!?\[([^[\]]{1,500})\]\([^()\s]{1,2000}\)/g, "$1")
    .replaceAll(/(?<![\p{L}\p{N}*_])(\*{1,3}|_{1,3}|`)(?=\S)([^*_`]{0,499}\S)\1(?![\p{L}\p{N}*_])/gu, "$2");
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  const end = cut.lastIndexOf(" ");
  return `${end > longest / 2 ? cut.slice(0, end) : cut}…`;
}
