// The beginning of a post as one line of plain text, for where another post quotes it.

/**
 * At most `longest` characters, cut at a word; Markdown's marks at the beginning of lines are left out.
 * @example excerpt("## Hello\n\nworld", 50) // "Hello world"
 */
export function excerpt(body: string, longest = 280): string {
  const line = body
    .split("\n")
    .map((each) => each.replace(/^\s*(?:#{1,6}\s+|>\s?|[-*+]\s+|\d{1,9}[.)]\s+)/, "").trim())
    .filter((each) => each !== "")
    .join(" ")
    .replaceAll(/\s+/g, " ");
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  const end = cut.lastIndexOf(" ");
  return `${end > longest / 2 ? cut.slice(0, end) : cut}…`;
}
