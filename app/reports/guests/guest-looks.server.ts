// Who is invited to an assessment and how often they looked; and what one of them opened.
import type { Instant } from "../../domain/dates";
import { guestRoleLabel } from "../../domain/guests/guests";
import { lookWords } from "../../domain/guests/looks";
import { formatMoment } from "../../domain/london";
import type { GuestPage, GuestShown, LookShown } from "../../domain/view/guests";
import { paths } from "../../http/paths";
import type { Assessment } from "../../models/assessments.server";
import { getGuest, listGuests, type Guest } from "../../models/guests/guests.server";
import { countLooks, listLookedAt, listLooks, type LookSeen } from "../../models/guests/looks.server";
import type { Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";
import type { TableOf } from "../gap-analysis-tables";

const pageSize = 100;
const fileSize = 10_000;

/** The guests of an assessment that the caller found within sight. */
export async function readGuests(scope: Scope, assessment: Assessment): Promise<readonly GuestShown[]> {
  return reading(scope, async (at) => {
    const looks = await countLooks(at, assessment);
    return (await listGuests(at, assessment)).map((guest) => showGuest(guest, looks.get(guest.personId) ?? 0));
  });
}

function showGuest({ id, name, email, role, fromOn, toOn, version, isCurrent }: Guest, looks: number): GuestShown {
  return { id, name, email, role: guestRoleLabel(role), fromOn, toOn, version, isCurrent, looks };
}

/** What one guest opened; `undefined` for an invitation that is not to this assessment, or out of sight. */
export async function readGuest(
  scope: Scope,
  assessment: Assessment,
  id: string,
  before: number | null,
): Promise<GuestPage | undefined> {
  return reading(scope, async (at) => {
    const guest = await getGuest(at, assessment, id);
    if (guest === undefined) return undefined;
    const all = (await countLooks(at, assessment)).get(guest.personId) ?? 0;
    const rows = await listLooks(at, assessment, guest, { before, limit: pageSize + 1 });
    const shown = rows.slice(0, pageSize);
    const last = shown.at(-1);
    return {
      guest: showGuest(guest, all),
      looks: await showLooks(at, assessment, shown),
      earlier: rows.length > pageSize && last !== undefined ? last.seq : null,
      isFirst: before === null,
    };
  });
}

async function showLooks(
  scope: Scope,
  assessment: Assessment,
  looks: readonly LookSeen[],
): Promise<readonly LookShown[]> {
  const titles = await listLookedAt(
    scope,
    assessment,
    looks.flatMap(({ evidenceId }) => (evidenceId === null ? [] : [evidenceId])),
  );
  return looks.map(({ seq, at, did, page, evidenceId, version, findingId }) => {
    const base = { key: String(seq), at, isFile: did === "file-opened" };
    if (evidenceId !== null) {
      const title = titles.get(evidenceId);
      const what = `${title ?? "Evidence that is not shown any more"}${version === null ? "" : `, file of version ${version}`}`;
      return { ...base, what, href: title === undefined ? null : paths.evidence(evidenceId) };
    }
    if (findingId !== null) return { ...base, what: "A finding", href: paths.finding(findingId) };
    return { ...base, what: page === "other" ? "Another address of the assessment" : lookWords(page), href: null };
  });
}

/** Everything that a guest opened, as a file; the newest ten thousand. */
export async function readLooksTable(scope: Scope, assessment: Assessment, id: string): Promise<TableOf | undefined> {
  return reading(scope, async (at) => {
    const guest = await getGuest(at, assessment, id);
    if (guest === undefined) return undefined;
    const looks = await showLooks(
      at,
      assessment,
      await listLooks(at, assessment, guest, { before: null, limit: fileSize }),
    );
    return {
      columns: ["service", "assessment", "guest", "role", "moment", "in London", "opened", "kind"],
      rows: looks.map((look) => [
        assessment.subjectName,
        assessment.title,
        guest.name,
        guestRoleLabel(guest.role),
        look.at,
        formatMoment(look.at as Instant),
        look.what,
        look.isFile ? "file" : "page",
      ]),
    };
  });
}
