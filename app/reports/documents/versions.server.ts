// Versions as pages show them: their lines in a list, and what they hold.
import type { VersionContent, VersionFileView, VersionLine, VersionShown } from "../../domain/documents/document-views";
import { documentStateWords } from "../../domain/documents/document-list";
import { formatDate } from "../../domain/dates";
import { londonDate } from "../../domain/london";
import { paths } from "../../http/paths";
import { getVersion, type DocumentPlace, type VersionRow } from "../../models/documents/documents.server";
import type { Scope } from "../../models/scope.server";
import { renderMarkdown } from "../markdown.server";

/** The versions in sight, newest first, as the document has them. */
export function versionLines(document: DocumentPlace): readonly VersionLine[] {
  return document.versions.map((version, index) => lineOf(document, version, document.versions[index + 1]));
}

/** One version's line; `before` is the version that it followed, where there is one in sight. */
export function lineOf(document: DocumentPlace, version: VersionRow, before: VersionRow | undefined): VersionLine {
  const { words, state, changeNote, material, publishedAt, createdAt } = version;
  return {
    words,
    state: documentStateWords[state],
    note: changeNote === "" ? "No change note yet" : changeNote,
    // A first version is new to everybody: there is nothing that it could change.
    material: material && before !== undefined,
    when:
      publishedAt === null
        ? `Begun ${formatDate(londonDate(createdAt))}`
        : `Published ${formatDate(londonDate(publishedAt))}`,
    href: isCurrent(document, version) ? paths.document(document.id) : paths.documentVersion(document.id, words),
    compare: before === undefined ? null : compareLink(document, before, version),
  };
}

function compareLink(document: DocumentPlace, from: VersionRow, to: VersionRow) {
  return {
    label: `Compare ${to.words} with ${from.words}`,
    href: paths.documentCompare(document.id, { from: from.words, to: to.words }),
  };
}

function isCurrent(document: DocumentPlace, { id }: VersionRow): boolean {
  return document.current?.id === id;
}

/** A version with what it holds, for reading. */
export async function readShown(scope: Scope, document: DocumentPlace, version: VersionRow): Promise<VersionShown> {
  return {
    words: version.words,
    state: documentStateWords[version.state],
    isCurrent: isCurrent(document, version),
    content: await readContent(scope, document, version),
  };
}

async function readContent(scope: Scope, document: DocumentPlace, version: VersionRow): Promise<VersionContent> {
  if (version.form === "text") {
    const { body = null } = (await getVersion(scope, document, version.words)) ?? {};
    return { form: "text", html: inScrollBoxes(renderMarkdown(body ?? "")) };
  }
  return { form: "file", file: version.file && fileLink(document, version, version.file) };
}

/** Wide tables scroll by themselves, with a keyboard, too. The renderer lets no attribute through on a table. */
function inScrollBoxes(html: string): string {
  let number = 0;
  return html
    .replaceAll("<table>", () => {
      number += 1;
      return `<div class="app-scroll" role="region" aria-label="Table ${number}" tabindex="0"><table class="app-table">`;
    })
    .replaceAll("</table>", "</table></div>");
}

/** The current version's file stands at the document's stable address, any other at its version's own. */
function fileLink(
  document: DocumentPlace,
  version: VersionRow,
  file: NonNullable<VersionRow["file"]>,
): VersionFileView {
  return {
    href: isCurrent(document, version)
      ? paths.documentFile(document.id)
      : paths.versionFile(document.id, version.words),
    name: file.name,
    bytes: file.bytes,
    type: file.type,
    held: file.held,
    reportHref: paths.fileReport(file.id),
  };
}
