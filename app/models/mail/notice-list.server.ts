// A person's own notices, and which of them are read.
import type { Instant } from "../../domain/dates";
import type { NoticeKind } from "../../domain/notices";
import { actingPerson, type Scope } from "../scope.server";

export interface NoticeRow {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly body: string;
  readonly address: string;
  readonly createdAt: Instant;
  readonly isRead: boolean;
}

export interface NoticeFilter {
  readonly kind: NoticeKind | null;
  readonly unreadOnly: boolean;
}

/** How far back the page goes: older notices stay in the database, and what they told stands on its own page. */
const most = 1000;

/** The person's own notices, unread ones first, newest first among each. */
export async function listNotices(scope: Scope, { kind, unreadOnly }: NoticeFilter): Promise<readonly NoticeRow[]> {
  let query = scope.db
    .selectFrom("notice")
    .select(["id", "kind", "title", "body", "address", "created_at", "read_at"])
    .where("person_id", "=", actingPerson(scope))
    .orderBy((of) => of.case().when("read_at", "is", null).then(0).else(1).end())
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(most);
  if (kind !== null) query = query.where("kind", "=", kind);
  if (unreadOnly) query = query.where("read_at", "is", null);
  return (await query.execute()).map((row) => ({
    id: row.id,
    kind: row.kind,
    title: row.title,
    body: row.body,
    address: row.address,
    createdAt: row.created_at as Instant,
    isRead: row.read_at !== null,
  }));
}

/** Marks one of the person's own notices as read; `false` where it is not theirs. One that is read stays as it was. */
export async function readNotice(tx: Scope, id: string): Promise<boolean> {
  const own = await tx.db
    .selectFrom("notice")
    .select("id")
    .where("id", "=", id)
    .where("person_id", "=", actingPerson(tx))
    .executeTakeFirst();
  if (own === undefined) return false;
  await tx.db.updateTable("notice").set({ read_at: tx.at }).where("id", "=", id).where("read_at", "is", null).execute();
  return true;
}

/** Marks all of the person's own notices as read. */
export async function readAllNotices(tx: Scope): Promise<void> {
  await tx.db
    .updateTable("notice")
    .set({ read_at: tx.at })
    .where("person_id", "=", actingPerson(tx))
    .where("read_at", "is", null)
    .execute();
}
