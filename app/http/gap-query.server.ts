// What the address of a gap analysis asks for: edition, day, ICB, section. Anything unreadable falls back to today's usual view.
import { isIsoDate, type IsoDate } from "../domain/dates";
import { readDate } from "../domain/forms/fields";
import { listEditions, type EditionHeader } from "../models/editions.server";
import { listIcbs } from "../models/network.server";
import type { Scope } from "../models/scope.server";

export interface GapQuery {
  readonly editionId: string;
  readonly on: IsoDate;
  readonly icbId: string | undefined;
  readonly section: string | undefined;
  readonly editions: readonly EditionHeader[];
  readonly icbs: readonly { readonly id: string; readonly name: string }[];
  /** Said on the page where the date could not be read or lies ahead. */
  readonly problem: string | null;
}

/** `null` where an edition or ICB is named that is not there. A day ahead is read as today. */
export async function readGapQuery(scope: Scope, request: Request): Promise<GapQuery | null> {
  const query = new URL(request.url).searchParams;
  const editions = await listEditions(scope);
  const icbs = await listIcbs(scope);
  const usual = editions.find((edition) => edition.subject === "service") ?? editions[0];
  const editionId = query.get("edition") || usual?.id;
  const icbId = query.get("icb") || undefined;
  if (editionId === undefined || !editions.some((edition) => edition.id === editionId)) return null;
  if (icbId !== undefined && !icbs.some((icb) => icb.id === icbId)) return null;
  const { on, problem } = readDay(query, scope.today);
  return { editionId, on, icbId, section: query.get("section") || undefined, editions, icbs, problem };
}

/** `at=2024-05-14`, or the three fields `at-day`, `at-month`, `at-year` that a form sends. */
export function readDay(
  query: URLSearchParams,
  today: IsoDate,
): { readonly on: IsoDate; readonly problem: string | null } {
  const at = query.get("at");
  if (at !== null && at !== "") return isIsoDate(at) ? notAhead(at, today) : { on: today, problem: unreadable };
  const read = readDate(Object.fromEntries(query), "at", "Date");
  if (!read.ok) return { on: today, problem: read.message };
  return read.date === null ? { on: today, problem: null } : notAhead(read.date, today);
}

const unreadable = "The date in the address could not be read, so this is today";

function notAhead(day: IsoDate, today: IsoDate): { readonly on: IsoDate; readonly problem: string | null } {
  return day > today
    ? { on: today, problem: "That day has not come yet, so this is today" }
    : { on: day, problem: null };
}
