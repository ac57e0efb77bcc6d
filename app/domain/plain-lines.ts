// Markdown as plain lines, for where it is quoted and not rendered: highlight reports, the words of the search index.

/** The lines that have words, each without the marks of Markdown. A paragraph that was wrapped by hand is one line; what `beginning` finds begins another. */
export function plainLines(markdown: string, beginning: readonly RegExp[] = []): readonly string[] {
  const lines: string[] = [];
  let isOpen = false;
  for (const raw of markdown.split("\n")) {
    const line = raw.trim();
    const begins = /^(#{1,6} |[-*+] |\d+[.)] |> ?)/.test(line) || beginning.some((mark) => mark.test(line));
    const words = plainWords(line);
    const last = lines.length - 1;
    if (words === "") isOpen = false;
    else if (isOpen && !begins) lines[last] = `${lines[last] ?? ""} ${words}`;
    else {
      lines.push(words);
      isOpen = !line.startsWith("#");
    }
  }
  return lines;
}

function plainWords(line: string): string {
  return line
    .replace(/^(?:(?:#{1,6}|[-*+]|\d+[.)]|>)\s+|>)+/, "")
    .replaceAll(/!?\[([^\][]*)\]\([^()\s]*\)/g, "$1")
    .replaceAll(/(\*\*|__|~~|`)(.+?)\1/g, "$2")
    .replaceAll(/(^|[\s(])([*_])(\S(?:.*?\S)?)\2(?=[\s).,;:!?]|$)/g, "$1$3")
    .replace(/^[-*_=\s]+$/, "")
    .trim();
}
