// One cell of the heat map as escaped HTML: the number first, then counts, then a bar, then a tint. A cell that may not be opened is no link.
import { percentages, type Tally } from "../../domain/gap-analysis";
import { escapeHtml } from "./html";

/** 1 (under 20%) to 5 (80% or more). */
export function band(percent: number): 1 | 2 | 3 | 4 | 5 {
  if (percent < 20) return 1;
  if (percent < 40) return 2;
  if (percent < 60) return 3;
  return percent < 80 ? 4 : 5;
}

/** A section's cell. `label` names trust and section for a link that is read alone. */
export function heatCellHtml(tally: Tally, href: string | null, label: string): string {
  const shown = percentages(tally);
  if (shown === null) return `<td class="app-band-none"><span class="app-cell">Nothing to assess</span></td>`;
  const body =
    `<span class="app-cell__pct">${shown.complete}%</span> ${tally.complete} of ${tally.denominator}` +
    `<span class="app-cell__more">${tally.evidenced} evidenced</span>${barHtml(shown.complete, shown.evidenced)}`;
  return `<td class="app-band-${band(shown.complete)}">${wrap(body, href, label)}</td>`;
}

/** The total of a trust, or of a section over all: untinted, with the evidenced percentage. */
export function totalCellHtml(tally: Tally, href: string | null, label: string, isLast: boolean): string {
  const shown = percentages(tally);
  const classes = isLast ? ' class="app-heat__total"' : "";
  if (shown === null) return `<td${classes}><span class="app-cell">Nothing to assess</span></td>`;
  const body =
    `<span class="app-cell__pct">${shown.complete}%</span> <span class="app-nowrap">${count(tally.complete)} of ${count(tally.denominator)}</span>` +
    `<span class="app-cell__more"><span class="app-nowrap">${shown.evidenced}% evidenced</span> (${count(tally.evidenced)})</span>${barHtml(shown.complete, shown.evidenced)}`;
  return `<td${classes}>${wrap(body, href, label)}</td>`;
}

function wrap(body: string, href: string | null, label: string): string {
  if (href === null) return `<span class="app-cell">${body}</span>`;
  return `<a class="app-cell" href="${escapeHtml(href)}"><span class="nhsuk-u-visually-hidden">${escapeHtml(label)}: </span>${body}</a>`;
}

function barHtml(complete: number, evidenced: number): string {
  return (
    `<svg class="app-cell__bar" aria-hidden="true" focusable="false"><rect class="app-cell__claimed" width="${complete}%" height="100%"/>` +
    `<rect class="app-cell__evidenced" width="${evidenced}%" height="100%"/></svg>`
  );
}

function count(number: number): string {
  return number.toLocaleString("en-GB");
}
