// The pages inside a pack: they open from a folder, without the portal and without a network.
import { formatDate } from "../../domain/dates";
import {
  isGiven,
  leftOutBecause,
  type PackContents,
  type PackCriterion,
  type PackEvidence,
} from "../../domain/pack/contents";
import type { PlacedStatement } from "../../domain/pack/layout";
import { isListedLink, type PackSummary } from "../../domain/pack/summary";
import { percentages, type Tally } from "../../domain/gap-analysis";
import { describePeriod } from "../../domain/view/criterion-page";
import { plural } from "../../domain/view/figures";
import { escapeHtml } from "../chart/html";

const style = `body{font:16px/1.5 Arial,sans-serif;color:#212b32;margin:0 auto;max-width:1000px;padding:24px 16px 48px}
h1{font-size:32px;line-height:1.2;margin:0 0 8px}h2{font-size:24px;margin:40px 0 8px}h3{font-size:19px;margin:24px 0 4px}
a{color:#005eb8}a:focus{background:#ffeb3b;color:#212b32;outline:3px solid #212b32}
code,td{overflow-wrap:anywhere}.scroll{overflow-x:auto}.scroll:focus{outline:3px solid #212b32}
table{border-collapse:collapse;width:100%}caption{text-align:left;font-weight:700;padding:8px 0}
th,td{text-align:left;vertical-align:top;padding:6px 12px 6px 0;border-bottom:1px solid #d8dde0}.n{text-align:right}
dl{margin:0 0 8px}dt{color:#4c6272;float:left;clear:left;margin-right:8px}dd{margin:0 0 2px}
.quiet{color:#4c6272}.note{border-left:4px solid #005eb8;padding:8px 16px;background:#f0f4f5}article{border-top:1px solid #d8dde0;padding:8px 0 16px}
@media print{body{max-width:none;padding:0}article{break-inside:avoid}}`;

function page(title: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><style>${style}</style></head>
<body><main>
${body}
</main></body></html>
`;
}

/** A table that scrolls inside its own box on a phone, reached by the keyboard. */
function table(caption: string, head: readonly string[], numeric: readonly string[], rows: readonly string[]): string {
  const cells = head.map((name) => `<th scope="col"${numeric.includes(name) ? ' class="n"' : ""}>${name}</th>`);
  return `<div class="scroll" role="region" aria-label="${escapeHtml(caption)}, table" tabindex="0"><table><caption>${escapeHtml(caption)}</caption>
<thead><tr>${cells.join("")}</tr></thead>
<tbody>${rows.join("\n")}</tbody></table></div>`;
}

/** The first page of a pack: what it is, the figures, every statement, what is not complete, the links and what was left out. */
export function indexPage(contents: PackContents, layout: readonly PlacedStatement[], summary: PackSummary): string {
  const { subjectName, assessmentTitle, editionTitle, on } = contents;
  const title = `${subjectName}: evidence at the end of ${formatDate(on)}`;
  return page(
    title,
    [
      `<h1>${escapeHtml(title)}</h1>`,
      `<p>${escapeHtml(`${assessmentTitle}. ${editionTitle}. Made on ${formatDate(contents.madeOn)} by the portal of ${contents.networkName}.`)}</p>`,
      contents.isDemonstration
        ? `<p class="note"><strong>Demonstration.</strong> Answers and evidence are invented.</p>`
        : "",
      `<p>${escapeHtml(
        `${plural(summary.statements, "statement")}, ${plural(summary.criteria, "criterion", "criteria")}, ${plural(summary.files, "file")}, ${plural(summary.links, "link")}. ${plural(summary.gaps, "criterion is", "criteria are")} not complete, and ${summary.claimed} said to be complete without current evidence.`,
      )}</p>`,
      `<p>Each statement has a folder with a cover sheet and its files. <a href="manifest.sha256">manifest.sha256</a> lists the SHA-256 of every file: <code>sha256sum -c manifest.sha256</code> in this folder checks them all.</p>`,
      figures(contents),
      statementsTable(layout),
      gapsTable(layout),
      linksTable(layout),
      leftOut(summary),
      `<p class="quiet">${escapeHtml(contents.notice)}</p>`,
    ].join("\n"),
  );
}

function figures({ sections, total }: PackContents): string {
  const row = (name: string, tally: Tally) => {
    const shown = percentages(tally);
    const cells =
      shown === null
        ? `<td class="n" colspan="4">Nothing to assess</td>`
        : [
            `${tally.complete} (${shown.complete}%)`,
            `${tally.evidenced} (${shown.evidenced}%)`,
            `${tally.commenced} (${shown.commenced}%)`,
            `${tally.notStarted} (${shown.notStarted}%)`,
          ]
            .map((cell) => `<td class="n">${cell}</td>`)
            .join("");
    return `<tr><th scope="row">${escapeHtml(name)}</th><td class="n">${tally.denominator}</td>${cells}</tr>`;
  };
  const counts = ["Criteria", "Complete", "Complete and evidenced", "Commenced", "Not started"];
  return `<h2>Figures by section</h2>${table(
    "Criteria that apply, and how they stood",
    ["Section", ...counts],
    counts,
    [...sections.map(({ code, title, tally }) => row(`${code} ${title}`, tally)), row("All sections together", total)],
  )}`;
}

function statementsTable(layout: readonly PlacedStatement[]): string {
  const rows = layout.map(
    ({ statement, cover, files }) =>
      `<tr><th scope="row"><a href="${cover}">${escapeHtml(`${statement.code} ${statement.title}`)}</a></th><td class="n">${statement.tally.complete} of ${statement.tally.denominator}</td><td class="n">${statement.tally.evidenced}</td><td class="n">${files.size}</td></tr>`,
  );
  const counts = ["Complete", "Of these evidenced", "Files"];
  return `<h2>Statements</h2>${table("Cover sheets", ["Statement", ...counts], counts, rows)}`;
}

function gapsTable(layout: readonly PlacedStatement[]): string {
  const rows = layout.flatMap(({ statement, cover }) =>
    statement.criteria
      .filter(({ isGap, isComplete, isEvidenced }) => isGap || (isComplete && !isEvidenced))
      .map(
        (criterion) =>
          `<tr><th scope="row"><a href="${cover}#${anchor(criterion)}">${escapeHtml(criterion.code)}</a></th><td>${escapeHtml(criterion.text)}</td><td>${escapeHtml(criterion.isComplete ? "Complete, without current evidence" : criterion.state)}</td><td>${criterion.targetOn === null ? "No date" : formatDate(criterion.targetOn)}</td></tr>`,
      ),
  );
  if (rows.length === 0) return `<h2>Gaps</h2><p>Every criterion that applies is complete, with current evidence.</p>`;
  return `<h2>Gaps</h2>${table("What is not complete, or not evidenced", ["Criterion", "What is asked", "State", "Target date"], [], rows)}`;
}

function linksTable(layout: readonly PlacedStatement[]): string {
  const links = new Map<string, { item: PackEvidence; criteria: string[] }>();
  for (const { statement } of layout)
    for (const { code, evidence } of statement.criteria)
      for (const item of evidence.filter(isListedLink)) {
        const known = links.get(item.evidenceId) ?? { item, criteria: [] };
        known.criteria.push(code);
        links.set(item.evidenceId, known);
      }
  if (links.size === 0) return "";
  const rows = [...links.values()].map(
    ({ item, criteria }) =>
      `<tr><th scope="row">${escapeHtml(item.title)}</th><td>${placeOfLink(item)}</td><td>${checkedWords(item)}</td><td>${escapeHtml(criteria.join(", "))}</td></tr>`,
  );
  return `<h2>Links</h2><p>These lie in systems of the trust or in the portal. They are named and not fetched.</p>${table("Evidence kept elsewhere", ["Item", "Where it lies", "Last checked", "Criteria"], [], rows)}`;
}

/** A document of the portal is where its page is; a person looks at any other link. */
function checkedWords({ documentTitle, checkedOn }: PackEvidence): string {
  if (documentTitle !== null) return "Kept by the portal";
  return checkedOn === null ? "Not checked" : formatDate(checkedOn);
}

function placeOfLink({ documentTitle, address }: PackEvidence): string {
  if (documentTitle !== null) return `The portal's document ${escapeHtml(documentTitle)}`;
  return escapeHtml(address ?? "");
}

function leftOut({ leftOut: items }: PackSummary): string {
  if (items.length === 0) return "";
  const rows = items.map(
    ({ title, why, criteria }) =>
      `<tr><th scope="row">${escapeHtml(title)}</th><td>${escapeHtml(why)}</td><td>${escapeHtml(criteria)}</td></tr>`,
  );
  return `<h2>Left out</h2>${table("Attached on the day, and not given", ["Item", "Why", "Criteria"], [], rows)}`;
}

/** The cover sheet of one statement. */
export function coverPage(contents: PackContents, placed: PlacedStatement): string {
  const { statement } = placed;
  const title = `${statement.code} ${statement.title}`;
  return page(
    `${title}, ${contents.subjectName}`,
    [
      `<p><a href="../index.html">Back to the list of statements</a></p>`,
      `<h1>${escapeHtml(title)}</h1>`,
      `<p>${escapeHtml(`${contents.subjectName}, ${contents.assessmentTitle}, at the end of ${formatDate(contents.on)}.`)}</p>`,
      statement.outcome === null || statement.outcome === "" ? "" : `<p>${escapeHtml(statement.outcome)}</p>`,
      `<p>${statement.tally.complete} of ${plural(statement.tally.denominator, "criterion", "criteria")} complete, ${statement.tally.evidenced} of them evidenced.</p>`,
      ...statement.criteria.map((criterion) => criterionPart(criterion, placed)),
    ].join("\n"),
  );
}

function anchor({ code }: PackCriterion): string {
  return `c-${code.replaceAll(/[^\w.-]/g, "-")}`;
}

function criterionPart(criterion: PackCriterion, placed: PlacedStatement): string {
  const facts = [
    ["State", criterion.state],
    ["Why it does not apply", criterion.reason],
    ["Note", criterion.note],
    ["Owner", criterion.ownerName],
    ["Target date", criterion.targetOn === null ? null : formatDate(criterion.targetOn)],
  ] as const;
  const rows = facts
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `<div><dt>${name}</dt><dd>${escapeHtml(value ?? "")}</dd></div>`);
  const evidence = criterion.evidence.map((item) => `<li>${evidenceLine(item, placed)}</li>`);
  return `<article id="${anchor(criterion)}"><h2>${escapeHtml(criterion.code)}</h2><p>${escapeHtml(criterion.text)}</p>
<dl>${rows.join("")}</dl>
${evidence.length === 0 ? "<p>No evidence was attached.</p>" : `<ul>${evidence.join("\n")}</ul>`}</article>`;
}

function evidenceLine(item: PackEvidence, { folder, files }: PlacedStatement): string {
  const dates = [
    describePeriod(item.coversFrom, item.coversTo),
    item.reviewOn === null ? "no review date" : `review by ${formatDate(item.reviewOn)}`,
    ...(item.expiresOn === null ? [] : [`expires ${formatDate(item.expiresOn)}`]),
  ].join(", ");
  const quiet = `<span class="quiet">(${escapeHtml(dates)})</span>`;
  const why = leftOutBecause(item);
  if (why !== null) return `${escapeHtml(item.title)}: not given. ${escapeHtml(why)}.`;
  const file = files.get(item.evidenceId);
  if (isGiven(item) && file !== undefined) {
    const name = file.path.slice(folder.length + 1);
    return `<a href="${encodeURIComponent(name)}">${escapeHtml(item.title)}</a>, version ${file.file.number} ${quiet}`;
  }
  return `${escapeHtml(item.title)}: ${placeOfLink(item)} ${quiet}`;
}
