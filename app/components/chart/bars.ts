// The stacked bar as one string, for pages with many of them and for the component alike. It holds numbers and nothing typed by anyone.

export interface Shares {
  /** Percentages of the denominator. */
  readonly complete: number;
  readonly commenced: number;
  /** `null` where nobody said: then no mark is drawn. */
  readonly evidenced: number | null;
}

/** What stands inside the bar's `<svg>`. `hatchId` is the page's own id for this bar's pattern. */
export function barPartsHtml(shares: Shares | null, hatchId: string, small = false): string {
  const frame = '<rect class="app-bar__frame" width="100%" height="100%"/>';
  if (shares === null) return `<rect class="app-bar__empty" width="100%" height="100%"/>${frame}`;
  const { complete, commenced, evidenced } = shares;
  return (
    `<defs><pattern id="${hatchId}" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
    `<rect class="app-bar__commenced" width="8" height="8"/><rect class="app-bar__hatch" width="2.5" height="8"/></pattern></defs>` +
    `<rect class="app-bar__empty" width="100%" height="100%"/>` +
    `<rect class="app-bar__complete" width="${complete}%" height="100%"/>` +
    `<rect fill="url(#${hatchId})" x="${complete}%" width="${commenced}%" height="100%"/>${frame}` +
    (small || evidenced === null ? "" : markHtml(evidenced))
  );
}

function markHtml(evidenced: number): string {
  const place = `x1="${evidenced}%" x2="${evidenced}%" y1="-12%" y2="112%"`;
  return `<line class="app-bar__tick-edge" ${place}/><line class="app-bar__tick" ${place}/>`;
}

/** The whole bar. The numbers stand beside it, so it says nothing to a screen reader. */
export function stackedBarHtml(shares: Shares | null, hatchId: string): string {
  return `<svg class="app-bar" aria-hidden="true" focusable="false">${barPartsHtml(shares, hatchId)}</svg>`;
}
