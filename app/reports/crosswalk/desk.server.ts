// The migration desk of one crosswalk: old and new beside each other, narrowed and paged, and the same lines as a file.
import {
  accountedFor,
  codesOf,
  isPair,
  shapeOf,
  type CrosswalkLine,
  type Shape,
} from "../../domain/crosswalk/crosswalk";
import type { Instant } from "../../domain/dates";
import { compileEdition, type CompiledEdition } from "../../domain/gap-analysis";
import { formatMoment } from "../../domain/london";
import { pageOf } from "../../domain/page-of";
import { can } from "../../domain/permissions";
import {
  deskFilters,
  relationWords,
  suggestedWords,
  type CrosswalkHead,
  type DeskFilter,
  type DeskLine,
  type DeskPage,
  type DeskSide,
} from "../../domain/view/crosswalk";
import { getCrosswalk, type Crosswalk } from "../../models/crosswalk/crosswalks.server";
import { listLines, type LineKept } from "../../models/crosswalk/lines.server";
import { getEdition } from "../../models/editions.server";
import type { Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";
import type { TableOf } from "../gap-analysis-tables";

const pageSize = 60;

export interface DeskQuery {
  readonly show: DeskFilter;
  /** A section of the old edition; empty for all. */
  readonly section: string;
  /** The line that the page begins with. */
  readonly from: string | null;
}

/** Reads the query of the page's address. A filter that nobody knows leaves all in. */
export function readDeskQuery(search: URLSearchParams): DeskQuery {
  const show = deskFilters.find((each) => each === search.get("show")) ?? "";
  return { show, section: search.get("section") ?? "", from: search.get("from") };
}

/** The desk; `undefined` where the crosswalk is out of sight. */
export async function readDesk(scope: Scope, id: string, query: DeskQuery): Promise<DeskPage | undefined> {
  const read = await readCrosswalk(scope, id);
  if (read === undefined) return undefined;
  const { crosswalk, from, lines, shape } = read;
  const shown = lines.filter((line) => isOfSection(read, line, query.section));
  const counts = Object.fromEntries(
    (["", ...deskFilters] as const).map((show) => [show, shown.filter((line) => isShown(read, line, show)).length]),
  ) as DeskPage["counts"];
  const matching = shown.filter((line) => isShown(read, line, query.show));
  const page = pageOf(matching, query.from, pageSize);
  return {
    head: headOf(scope, crosswalk),
    counts,
    chosen: { show: query.show, section: query.section },
    sections: from.edition.sections.map(({ code, title }) => ({ value: code, label: `${code} ${title}` })),
    matching: matching.length,
    lines: page.rows.map((line) => showLine(read, line, shape)),
    previous: page.previous,
    next: page.next,
  };
}

/** All lines as a file that can be sent back; texts only where both editions may be passed on. */
export async function readCrosswalkTable(scope: Scope, id: string, query: DeskQuery): Promise<TableOf | undefined> {
  const read = await readCrosswalk(scope, id);
  if (read === undefined) return undefined;
  const { from, to, lines } = read;
  const hasTexts = from.edition.staysHere !== true && to.edition.staysHere !== true;
  return {
    columns: ["old code", "new code", "relation", "note", "confirmed", ...(hasTexts ? ["old text", "new text"] : [])],
    rows: lines
      .filter((line) => isOfSection(read, line, query.section) && isShown(read, line, query.show))
      .map((line) => [
        line.from,
        line.to,
        line.relation,
        line.note,
        line.isConfirmed ? "yes" : "no",
        ...(hasTexts ? [sideOf(from, line.from)?.text ?? null, sideOf(to, line.to)?.text ?? null] : []),
      ]),
  };
}

/** What heads every page of a crosswalk. */
export function headOf(scope: Scope, crosswalk: Crosswalk): CrosswalkHead {
  const { id, fromEditionId, fromTitle, toEditionId, toTitle, publishedAt, publishedByName } = crosswalk;
  return {
    id,
    fromEditionId,
    fromTitle,
    toEditionId,
    toTitle,
    state:
      publishedAt === null
        ? `Begun by ${crosswalk.madeByName}, ${formatMoment(crosswalk.madeAt as Instant)}`
        : `Published by ${publishedByName ?? ""}, ${formatMoment(publishedAt as Instant)}`,
    isPublished: publishedAt !== null,
    mayEdit:
      publishedAt === null &&
      scope.actor !== null &&
      can(scope.actor, "crosswalk.edit", { networkId: scope.networkId }),
  };
}

export interface CrosswalkRead {
  readonly crosswalk: Crosswalk;
  readonly from: CompiledEdition;
  readonly to: CompiledEdition;
  /** In the order of the old edition, what is new after it. */
  readonly lines: readonly LineKept[];
  readonly shape: Shape;
}

/** A crosswalk with its editions and lines; `undefined` where it is out of sight. */
export async function readCrosswalk(scope: Scope, id: string): Promise<CrosswalkRead | undefined> {
  return reading(scope, async (at) => {
    const crosswalk = await getCrosswalk(at, id);
    const older = crosswalk && (await getEdition(at, crosswalk.fromEditionId));
    const newer = crosswalk && (await getEdition(at, crosswalk.toEditionId));
    if (crosswalk === undefined || older === undefined || newer === undefined) return undefined;
    const [from, to] = [compileEdition(older), compileEdition(newer)];
    const kept = await listLines(at, crosswalk);
    const lines = accountedFor(kept, codesOf(from), codesOf(to)).map(asKept);
    return { crosswalk, from, to, lines, shape: shapeOf(lines) };
  });
}

/** A line that accounting had to add is not kept anywhere yet, and waits like any other suggestion. */
function asKept(line: CrosswalkLine): LineKept {
  const unkept = { id: `${line.from ?? ""} ${line.to ?? ""}`, confirmedAt: null, confirmedByName: null };
  return { ...unkept, ...line };
}

/** One criterion as a side of a line; `null` for none. */
export function sideOf(edition: CompiledEdition, code: string | null): DeskSide | null {
  const placed = code === null ? undefined : edition.criteria[edition.indexOf.get(code) ?? -1];
  if (placed === undefined) return null;
  const { criterion, section } = placed;
  return { code: criterion.code, text: criterion.text, section: `${section.code} ${section.title}` };
}

function sectionOf(edition: CompiledEdition, code: string | null) {
  return code === null ? undefined : edition.criteria[edition.indexOf.get(code) ?? -1]?.section;
}

/** What is new has no old section: it belongs to the section of the same code, where there is one. */
function isOfSection({ from, to }: CrosswalkRead, line: LineKept, section: string): boolean {
  if (section === "") return true;
  return (sectionOf(from, line.from) ?? sectionOf(to, line.to))?.code === section;
}

function isShown(read: CrosswalkRead, line: LineKept, show: DeskFilter): boolean {
  switch (show) {
    case "":
      return true;
    case "unconfirmed":
      return !line.isConfirmed;
    case "confirmed":
      return line.isConfirmed;
    case "split":
      return line.from !== null && read.shape.splits.has(line.from);
    case "merged":
      return line.to !== null && read.shape.merges.has(line.to);
    case "moved":
      return isMoved(read, line);
    case "dropped":
    case "new":
      return line.relation === show;
  }
}

/** A section that keeps its code or its title is the same one. */
function isMoved({ from, to }: CrosswalkRead, line: LineKept): boolean {
  const [older, newer] = [sectionOf(from, line.from), sectionOf(to, line.to)];
  return isPair(line) && older?.code !== newer?.code && older?.title !== newer?.title;
}

function showLine(read: CrosswalkRead, line: LineKept, { splits, merges }: Shape): DeskLine {
  const { id, relation, note, isConfirmed, confirmedAt, confirmedByName, suggestedBy, likeness } = line;
  return {
    id,
    from: sideOf(read.from, line.from),
    to: sideOf(read.to, line.to),
    relation: relationWords[relation],
    why:
      confirmedAt === null
        ? suggestedWords(suggestedBy ?? "words", likeness)
        : `Confirmed by ${confirmedByName ?? ""}, ${formatMoment(confirmedAt as Instant)}`,
    note,
    isConfirmed,
    tags: [
      ...(line.from !== null && splits.has(line.from) ? ["Split"] : []),
      ...(line.to !== null && merges.has(line.to) ? ["Merged"] : []),
      ...(isMoved(read, line) ? ["Moved"] : []),
    ],
  };
}
