// The rule that a claimed figure never stands alone: where a page or a file gives how much is complete, it gives beside it how much is evidenced.

/** How far from a claimed figure, in characters of what is read, the evidenced one may stand. */
const near = 80;

/**
 * "40% complete", "3 of 8 complete", "All 12 complete". The key of a heat map, "Under 20% complete", is no figure of anybody's. Work items
 * of groups are "1 planned 2 complete": they are not criteria, and rest on no evidence.
 */
const inWords = /(?<!planned |Under )\b\d+%? (?:criteria )?(?:(?:is|are|has|have) )?complete\b/g;

/** The label above a figure: "Complete 40%", "Complete 3 of 8". */
const underLabel = /\bComplete:? (?:\d[\d,]*%|\d[\d,]* of \d[\d,]*)/g;

const evidenced = /evidenced|current evidence/i;

/** The pieces of a page that give a claimed figure alone, in the page's own words. */
export function claimedAloneOnPage(html: string): readonly string[] {
  const main = html.replaceAll(/<(script|style|title|head)\b.*?<\/\1>/gs, " ");
  const tables = [...main.matchAll(/<table\b.*?<\/table>/gs)].map(([table]) => table);
  const prose = wordsOf(main.replaceAll(/<table\b.*?<\/table>/gs, " "));
  return [...tables.flatMap(aloneInTable), ...aloneInProse(prose, inWords), ...aloneInProse(prose, underLabel)];
}

/** The columns of a file that give a claimed figure, where none gives the evidenced one; `text` is CSV. */
export function claimedAloneInFile(text: string): readonly string[] {
  const [head = ""] = text.replace(/^\uFEFF/, "").split("\r\n");
  return aloneAmong(head.split(",")).map((name) => `the column “${name}”`);
}

/** A table is read whole: its headings name the figures, and its cells are figures and nothing else. */
function aloneInTable(table: string): readonly string[] {
  const words = wordsOf(table);
  if (evidenced.test(words)) return [];
  const headings = [...table.matchAll(/<th\b[^>]*>(.*?)<\/th>/gs)].map(([, heading = ""]) => wordsOf(heading).trim());
  return [
    ...aloneAmong(headings).map((heading) => `the heading “${heading}” of a table`),
    ...aloneInProse(words, inWords),
  ];
}

/** "Complete", "complete %", "Complete then", but not "Completed on", and not where work items are counted. */
function aloneAmong(names: readonly string[]): readonly string[] {
  if (names.some((name) => evidenced.test(name) || /^planned$/i.test(name))) return [];
  return names.filter((name) => /^complete\b/i.test(name));
}

function aloneInProse(words: string, claims: RegExp): readonly string[] {
  return [...words.matchAll(claims)].flatMap(({ 0: claim, index }) => {
    const around = words.slice(Math.max(0, index - near), index + claim.length + near);
    return evidenced.test(around) ? [] : [`“${words.slice(Math.max(0, index - 20), index + claim.length)}”`];
  });
}

/** What is read, tags and spare spaces left out. */
function wordsOf(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll("&nbsp;", " ")
    .replaceAll(/\s+/g, " ");
}
