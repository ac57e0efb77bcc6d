// Papers of a meeting: links, and files that were received and kept.
import { uuidv7 } from "uuidv7";
import { audit } from "../audit.server";
import type { KeptFile } from "../evidence-changes.server";
import { actingPerson, seesGroup, type Scope } from "../scope.server";
import { addStoredFile } from "../stored-files.server";
import type { Outcome } from "../transaction.server";
import { isClosed, listAgenda } from "./agenda.server";
import type { Meeting } from "./meetings.server";

export interface Paper {
  readonly id: string;
  readonly itemId: string | null;
  readonly title: string;
  readonly address: string | null;
  readonly fileId: string | null;
  readonly fileName: string | null;
  readonly isHeld: boolean;
}

/** The papers that were not removed, in the order in which they were added. */
export async function listPapers(scope: Scope, meeting: Meeting): Promise<readonly Paper[]> {
  if (!seesGroup(scope, meeting.group)) return [];
  const rows = await scope.db
    .selectFrom("paper")
    .leftJoin("stored_file", "stored_file.id", "paper.file_id")
    .leftJoin("file_hold", (join) =>
      join.onRef("file_hold.file_id", "=", "stored_file.id").on("file_hold.released_at", "is", null),
    )
    .select([
      "paper.id",
      "paper.agenda_item_id as itemId",
      "paper.title",
      "paper.address",
      "paper.file_id as fileId",
      "stored_file.file_name as fileName",
      "file_hold.id as hold",
    ])
    .where("paper.meeting_id", "=", meeting.id)
    .where("paper.removed_at", "is", null)
    .orderBy("paper.added_at")
    .orderBy("paper.id")
    .execute();
  return rows.map(({ hold, ...paper }) => ({ ...paper, isHeld: hold !== null }));
}

export interface NewPaper {
  readonly title: string;
  /** The agenda line that it belongs to; one that is not of this meeting counts as none. */
  readonly itemId: string | null;
  readonly from: { readonly address: string } | { readonly file: KeptFile };
}

/** Adds a paper. A held file is listed, and opens for its uploader and the QI manager alone until it is released. */
export async function addPaper(
  tx: Scope,
  meeting: Meeting,
  { title, itemId, from }: NewPaper,
): Promise<Outcome<{ readonly id: string }, "closed">> {
  if (isClosed(meeting)) return { ok: false, reason: "closed" };
  const id = uuidv7();
  const isOfMeeting = (await listAgenda(tx, meeting)).some((item) => item.id === itemId);
  await tx.db
    .insertInto("paper")
    .values({
      id,
      meeting_id: meeting.id,
      agenda_item_id: isOfMeeting ? itemId : null,
      title,
      address: "address" in from ? from.address : null,
      file_id: "file" in from ? (await addStoredFile(tx, from.file)).id : null,
      added_at: tx.at,
      added_by: actingPerson(tx),
      removed_at: null,
    })
    .execute();
  await audit(tx, { did: "paper.added", kind: "meeting", id: meeting.id, detail: { paper: id } });
  return { ok: true, id };
}

/** Takes a paper off the meeting's page. Its file stays with the network's records. */
export async function removePaper(tx: Scope, meeting: Meeting, id: string): Promise<Outcome<object, "closed">> {
  if (isClosed(meeting)) return { ok: false, reason: "closed" };
  await tx.db
    .updateTable("paper")
    .set({ removed_at: tx.at })
    .where("id", "=", id)
    .where("meeting_id", "=", meeting.id)
    .execute();
  await audit(tx, { did: "paper.removed", kind: "meeting", id: meeting.id, detail: { paper: id } });
  return { ok: true };
}
