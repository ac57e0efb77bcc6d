// Trusts by criteria as one escaped string: thousands of cells, read-only, no script. Each cell is a letter, a word for readers, and a tint.
import type { CompiledEdition } from "../../domain/gap-analysis";
import type { CountsAs } from "../../standards/types";
import { escapeHtml } from "./html";

export interface GridService {
  readonly short: string;
  readonly name: string;
  /** What a criterion's code is put behind; `null` where nothing had begun. */
  readonly criterionHref: string | null;
  readonly values: ReadonlyMap<string, string>;
  readonly evidenced: ReadonlySet<string>;
}

const classes: Readonly<Record<CountsAs, string>> = {
  complete: "app-is-complete",
  commenced: "app-is-commenced",
  nothing: "app-is-nothing",
  excluded: "app-is-excluded",
};

interface Look {
  readonly open: string;
  readonly letter: string;
  readonly word: string;
}

const priority: readonly CountsAs[] = ["complete", "commenced", "nothing", "excluded"];

/** How each value of a scale looks: the fewest letters of its label that tell it apart, the shortest for what is complete. */
export function gridLooks(edition: CompiledEdition): ReadonlyMap<string, Look> {
  const taken = new Set<string>();
  const looks = new Map<string, Look>();
  const values = edition.edition.scale.values.toSorted(
    (a, b) => priority.indexOf(a.countsAs) - priority.indexOf(b.countsAs),
  );
  for (const { id, label, countsAs } of values) {
    const letter = lettersOf(label).find((each) => !taken.has(each)) ?? label;
    taken.add(letter);
    looks.set(id, { open: `<td class="${classes[countsAs]}">`, letter: escapeHtml(letter), word: escapeHtml(label) });
  }
  return looks;
}

/** "Not applicable" offers NA, N, No; "Commenced" offers C, Co. */
function lettersOf(label: string): readonly string[] {
  const words = label.split(/\s+/);
  const initials = words.map((word) => word.slice(0, 1).toUpperCase()).join("");
  const short = [label.slice(0, 1).toUpperCase(), label.slice(0, 2)];
  return words.length > 1 ? [initials, ...short] : short;
}

/** The whole `<table>`: rows are criteria under their statements, columns are trusts in alphabetical order. */
export function criteriaGridHtml(
  edition: CompiledEdition,
  services: readonly GridService[],
  sectionCode: string | null,
  caption: string,
): string {
  const looks = gridLooks(edition);
  const heads = services
    .map(
      ({ short, name }) =>
        `<th scope="col">${escapeHtml(short)}<span class="nhsuk-u-visually-hidden">, ${escapeHtml(name)}</span></th>`,
    )
    .join("");
  const parts: string[] = [
    `<table class="app-table app-table--sticky app-grid-cells"><caption><span>${escapeHtml(caption)}</span></caption>`,
    `<thead><tr><th scope="col">Criterion</th>${heads}</tr></thead>`,
  ];
  let statementCode: string | null = null;
  for (const { criterion, statement, section } of edition.criteria) {
    if (sectionCode !== null && section.code !== sectionCode) continue;
    if (statement.code !== statementCode) {
      parts.push(`${statementCode === null ? "" : "</tbody>"}<tbody>${statementHtml(statement, services.length + 1)}`);
      statementCode = statement.code;
    }
    const code = escapeHtml(criterion.code);
    const title = criterion.title === undefined ? "" : ` <span class="app-small">${escapeHtml(criterion.title)}</span>`;
    parts.push(`<tr><th scope="row">${code}${title}</th>`);
    for (const service of services) parts.push(cellHtml(service, criterion.code, code, looks));
    parts.push("</tr>");
  }
  parts.push(statementCode === null ? "<tbody></tbody></table>" : "</tbody></table>");
  return parts.join("");
}

function statementHtml({ code, title }: { readonly code: string; readonly title: string }, columns: number): string {
  return `<tr><th scope="rowgroup" colspan="${columns}"><span>${escapeHtml(`${code} ${title}`)}</span></th></tr>`;
}

const unrated: Look = { open: '<td class="app-is-unrated">', letter: "–", word: "Not yet rated" };

/** The `<i>` is read out and not seen: thousands of cells with a longer element would double the page. */
function cellHtml(service: GridService, code: string, escapedCode: string, looks: ReadonlyMap<string, Look>): string {
  const value = service.values.get(code);
  const look = (value === undefined ? undefined : looks.get(value)) ?? unrated;
  // A tick stands for current evidence, so that "claimed" and "evidenced" are told apart without colour.
  const body = service.evidenced.has(code)
    ? `${look.letter}✓<i> ${look.word}, current evidence</i>`
    : `${look.letter}<i> ${look.word}</i>`;
  if (service.criterionHref === null) return `${look.open}<span>${body}</span></td>`;
  return `${look.open}<a href="${service.criterionHref}${escapedCode}">${body}</a></td>`;
}
