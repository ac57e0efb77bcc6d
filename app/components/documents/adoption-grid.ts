// Trusts by documents as one escaped string: a cell holds the position in words, in its colour, and the version.
import { paths } from "../../http/paths";
import type { AdoptionMatrix } from "../../domain/documents/adoption-views";
import { escapeHtml } from "../chart/html";
import { tagColour } from "../tag-colours";

function tag(word: string): string {
  const label = word.charAt(0).toUpperCase() + word.slice(1);
  return `<strong class="nhsuk-tag nhsuk-tag--${tagColour(word)}">${escapeHtml(label)}</strong>`;
}

/** The whole `<table>`: rows are trusts in alphabetical order, columns are documents, and the foot counts. */
export function adoptionGridHtml({ documents, trusts }: AdoptionMatrix, caption: string): string {
  const heads = documents
    .map(
      ({ id, title, version }) =>
        `<th scope="col"><a href="${escapeHtml(paths.documentAdoption(id))}">${escapeHtml(title)}</a> ${escapeHtml(version)}</th>`,
    )
    .join("");
  const parts = [
    `<table class="app-table app-table--sticky"><caption><span>${escapeHtml(caption)}</span></caption>`,
    `<thead><tr><th scope="col">Trust</th>${heads}<th scope="col" class="app-num">Behind</th></tr></thead><tbody>`,
  ];
  for (const { short, name, cells, behind } of trusts) {
    parts.push(
      `<tr><th scope="row">${escapeHtml(short)}<span class="nhsuk-u-visually-hidden">, ${escapeHtml(name)}</span></th>`,
    );
    for (const cell of cells) {
      const version = cell.version === null ? "" : ` ${escapeHtml(cell.version)}`;
      const late = cell.behind && cell.version !== null ? ` ${tag("behind")}` : "";
      parts.push(`<td><a href="${escapeHtml(cell.href)}">${tag(cell.position)}</a>${version}${late}</td>`);
    }
    parts.push(`<td class="app-num">${behind}</td></tr>`);
  }
  const foot = (label: string, of: (counts: (typeof documents)[number]["counts"]) => number) =>
    `<tr><th scope="row">${label}</th>${documents.map(({ counts }) => `<td>${of(counts)} of ${trusts.length}</td>`).join("")}<td></td></tr>`;
  parts.push(
    `</tbody><tfoot>${foot("Adopted", (counts) => counts.adopted)}${foot("Adapted", (counts) => counts.adapted)}${foot("Behind", (counts) => counts.behind)}</tfoot></table>`,
  );
  return parts.join("");
}
