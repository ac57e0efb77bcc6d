// Trusts by criteria as one escaped string: thousands of cells, read-only, no script. Each cell is a letter, a word for readers, and a tint.
import type { CompiledEdition } from "../domain/gap-analysis";
import type { CountsAs } from "../standards/types";
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

/** How each value of a scale looks: the first letters of its label that no value before it has. */
export function gridLooks(edition: CompiledEdition): ReadonlyMap<string, Look> {
  const taken = new Set<string>();
  const looks = new Map<string, Look>();
  for (const { id, label, countsAs } of edition.edition.scale.values) {
    const letter = lettersOf(label).find((each) => !taken.has(each)) ?? label;
    taken.add(letter);
    looks.set(id, { open: `<td class="${classes[countsAs]}">`, letter: escapeHtml(letter), word: escapeHtml(label) });
  }
  return looks;
}

/** "Not applicable" offers N, NA, Not. */
function lettersOf(label: string): readonly string[] {
  const words = label.split(/\s+/);
  return [
    label.slice(0, 1).toUpperCase(),
    words.map((word) => word.slice(0, 1).toUpperCase()).join(""),
    words[0] ?? label,
  ];
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
    `<thead><tr><th scope="col">Criterion</th>${heads}</tr></thead><tbody>`,
  ];
  for (const { criterion, section } of edition.criteria) {
    if (sectionCode !== null && section.code !== sectionCode) continue;
    const code = escapeHtml(criterion.code);
    const title = criterion.title === undefined ? "" : ` <span class="app-small">${escapeHtml(criterion.title)}</span>`;
    parts.push(`<tr><th scope="row">${code}${title}</th>`);
    for (const service of services) parts.push(cellHtml(service, criterion.code, code, looks));
    parts.push("</tr>");
  }
  parts.push("</tbody></table>");
  return parts.join("");
}

const unrated: Look = { open: '<td class="app-is-unrated">', letter: "–", word: "Not yet rated" };

function cellHtml(service: GridService, code: string, escapedCode: string, looks: ReadonlyMap<string, Look>): string {
  const value = service.values.get(code);
  const look = (value === undefined ? undefined : looks.get(value)) ?? unrated;
  // A tick stands for current evidence, so that "claimed" and "evidenced" are told apart without colour.
  const mark = service.evidenced.has(code) ? "✓" : "";
  const body = `${look.letter}${mark}`;
  if (service.criterionHref === null) return `${look.open}<span>${body}</span></td>`;
  return `${look.open}<a href="${service.criterionHref}${escapedCode}">${body}</a></td>`;
}
