// The table of trusts by sections as one escaped string: it is large, read-only, and loads no script.
import type { HeatMap, HeatRow } from "../../domain/view/heat-map";
import { heatCellHtml, totalCellHtml } from "./heat";
import { escapeHtml } from "./html";

/** The whole `<table>`. Everything that somebody typed is escaped; the rest is numbers. */
export function heatMapHtml(map: HeatMap): string {
  const heads = map.sections
    .map(({ code, title }) => `<th scope="col">${escapeHtml(`${code} ${title}`)}</th>`)
    .join("");
  const rows = map.rows.map((row) => rowHtml(row, map)).join("");
  const pooled = map.pooled.sections
    .map(({ tally, href }, index) => totalCellHtml(tally, href, `${map.pooledName}, ${sectionName(map, index)}`, false))
    .join("");
  return (
    `<table class="app-table app-table--sticky app-heat"><caption><span>${escapeHtml(map.caption)}</span></caption>` +
    `<thead><tr><th scope="col">Trust</th>${heads}<th scope="col" class="app-heat__total">All sections</th></tr></thead>` +
    `<tbody>${rows}</tbody><tfoot><tr><th scope="row">${escapeHtml(map.pooledName)}</th>${pooled}` +
    `${totalCellHtml(map.pooled.total, null, map.pooledName, true)}</tr></tfoot></table>`
  );
}

function rowHtml(row: HeatRow, map: HeatMap): string {
  const short = escapeHtml(row.short);
  const name = `<span class="nhsuk-u-visually-hidden">, ${escapeHtml(row.name)}</span>`;
  const head = row.href === null ? `${short}${name}` : `<a href="${escapeHtml(row.href)}">${short}${name}</a>`;
  if (row.sections === null || row.total === null) {
    return `<tr><th scope="row">${head}</th><td colspan="${map.sections.length + 1}"><span class="app-cell">Not begun</span></td></tr>`;
  }
  const cells = row.sections
    .map(({ tally, href }, index) => heatCellHtml(tally, href, `${row.short}, ${sectionName(map, index)}`))
    .join("");
  return `<tr><th scope="row">${head}</th>${cells}${totalCellHtml(row.total.tally, row.total.href, `${row.short}, all sections`, true)}</tr>`;
}

function sectionName(map: HeatMap, index: number): string {
  return map.sections[index]?.title ?? "";
}
