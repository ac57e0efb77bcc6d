// What may stand in a round-up: things of open groups, and evidence that trusts share. Read as whoever reads the round-up.
import { addDays, formatDate, type Instant, type IsoDate } from "../../domain/dates";
import { endOfLondonDay, formatMoment, londonDate } from "../../domain/london";
import type { RoundUpItemKind } from "../../domain/mail/message";
import type { NoticeSubject } from "../../domain/notices";
import type { Scope } from "../scope.server";
import type { PickedItem } from "./round-ups.server";
import { stillSees } from "./still-sees.server";

/** An item in words, still without its address. */
export interface FoundItem extends PickedItem {
  readonly title: string;
  readonly about: string;
  readonly subject: NoticeSubject;
}

/** Which items: those of a period, or those that were picked. */
type Which = { readonly from: IsoDate; readonly to: IsoDate } | { readonly ids: readonly string[] };

/** How far ahead of a period's end its meetings lie. */
const meetingDaysAhead = 28;
const most = 60;

const during = ({ from, to }: { from: IsoDate; to: IsoDate }) =>
  ({ after: endOfLondonDay(addDays(from, -1)), before: endOfLondonDay(to) }) as const;

const finders: Readonly<Record<RoundUpItemKind, (scope: Scope, which: Which) => Promise<readonly FoundItem[]>>> = {
  async document(scope, which) {
    let query = scope.db
      .selectFrom("document")
      .innerJoin("group", "group.id", "document.group_id")
      .innerJoin("document_version", "document_version.document_id", "document.id")
      .select(["document.id", "document.title", "group.name", "document_version.published_at as at"])
      .where("document.network_id", "=", scope.networkId)
      .where("group.access", "=", "open")
      .where("document_version.state", "in", ["published", "under-review"])
      .orderBy("document_version.published_at")
      .limit(most);
    if ("ids" in which) query = query.where("document.id", "in", which.ids);
    else {
      const { after, before } = during(which);
      query = query
        .where("document_version.published_at", ">=", after)
        .where("document_version.published_at", "<", before);
    }
    return (await query.execute()).map(({ id, title, name, at }) => ({
      kind: "document",
      id,
      title,
      about: at === null ? name : `${name}, published on ${dayWords(at)}`,
      subject: { kind: "document", id },
    }));
  },
  async meeting(scope, which) {
    let query = scope.db
      .selectFrom("meeting")
      .innerJoin("group", "group.id", "meeting.group_id")
      .select(["meeting.id", "meeting.title", "group.name", "meeting.starts_at as at"])
      .where("meeting.network_id", "=", scope.networkId)
      .where("group.access", "=", "open")
      .where("meeting.state", "=", "planned")
      .orderBy("meeting.starts_at")
      .limit(most);
    if ("ids" in which) query = query.where("meeting.id", "in", which.ids);
    else {
      query = query
        .where("meeting.starts_at", ">=", endOfLondonDay(which.to))
        .where("meeting.starts_at", "<", endOfLondonDay(addDays(which.to, meetingDaysAhead)));
    }
    return (await query.execute()).map(({ id, title, name, at }) => ({
      kind: "meeting",
      id,
      title,
      about: `${name}, ${formatMoment(at as Instant)}`,
      subject: { kind: "meeting", id },
    }));
  },
  async consultation(scope, which) {
    let query = scope.db
      .selectFrom("consultation")
      .innerJoin("document_version", "document_version.id", "consultation.version_id")
      .innerJoin("document", "document.id", "document_version.document_id")
      .innerJoin("group", "group.id", "document.group_id")
      .select([
        "consultation.id",
        "document.id as documentId",
        "document.title",
        "group.name",
        "consultation.closes_on",
      ])
      .where("document.network_id", "=", scope.networkId)
      .where("group.access", "=", "open")
      .where("consultation.closed_at", "is", null)
      .orderBy("consultation.closes_on")
      .limit(most);
    query =
      "ids" in which
        ? query.where("consultation.id", "in", which.ids)
        : query.where("consultation.closes_on", ">=", which.to);
    return (await query.execute()).map((row) => ({
      kind: "consultation",
      id: row.id,
      title: row.title,
      about: `${row.name}, closes on ${formatDate(row.closes_on as IsoDate)}`,
      subject: { kind: "document", id: row.documentId },
    }));
  },
  async survey(scope, which) {
    let query = scope.db
      .selectFrom("survey")
      .innerJoin("group", "group.id", "survey.group_id")
      .select(["survey.id", "survey.title", "group.name", "survey.closes_on"])
      .where("survey.network_id", "=", scope.networkId)
      .where("group.access", "=", "open")
      .where("survey.state", "=", "open")
      .orderBy("survey.id")
      .limit(most);
    if ("ids" in which) query = query.where("survey.id", "in", which.ids);
    return (await query.execute()).map((row) => ({
      kind: "survey",
      id: row.id,
      title: row.title,
      about: row.closes_on === null ? row.name : `${row.name}, closes on ${formatDate(row.closes_on as IsoDate)}`,
      subject: { kind: "survey", id: row.id },
    }));
  },
  async thread(scope, which) {
    let query = scope.db
      .selectFrom("thread")
      .innerJoin("group", "group.id", "thread.group_id")
      .select(["thread.id", "thread.title", "group.name", "thread.created_at as at"])
      .where("thread.network_id", "=", scope.networkId)
      .where("group.access", "=", "open")
      .orderBy("thread.created_at")
      .limit(most);
    if ("ids" in which) query = query.where("thread.id", "in", which.ids);
    else {
      const { after, before } = during(which);
      query = query.where("thread.created_at", ">=", after).where("thread.created_at", "<", before);
    }
    return (await query.execute()).map(({ id, title, name, at }) => ({
      kind: "thread",
      id,
      title,
      about: `${name}, ${dayWords(at)}`,
      subject: { kind: "thread", id },
    }));
  },
  async evidence(scope, which) {
    let query = scope.db
      .selectFrom("evidence")
      .leftJoin("trust", "trust.id", "evidence.trust_id")
      .select(["evidence.id", "evidence.title", "trust.name", "evidence.created_at as at"])
      .where("evidence.network_id", "=", scope.networkId)
      .where("evidence.visibility", "=", "network")
      .where("evidence.trust_id", "is not", null)
      .where("evidence.withdrawn", "=", 0)
      .where("evidence.held", "=", 0)
      .orderBy("evidence.created_at")
      .limit(most);
    if ("ids" in which) query = query.where("evidence.id", "in", which.ids);
    else {
      const { after, before } = during(which);
      query = query.where("evidence.created_at", ">=", after).where("evidence.created_at", "<", before);
    }
    return (await query.execute()).map(({ id, title, name, at }) => ({
      kind: "evidence",
      id,
      title,
      about: `${name ?? ""}, ${dayWords(at)}`,
      subject: { kind: "evidence", id },
    }));
  },
};

const dayWords = (at: string) => formatDate(londonDate(at as Instant));

/** What a period holds that this person may see, by kind. */
export async function listItemsOf(scope: Scope, from: IsoDate, to: IsoDate): Promise<readonly FoundItem[]> {
  const found = await Promise.all(Object.values(finders).map((find) => find(scope, { from, to })));
  return seenBy(scope, found.flat());
}

/** Those picked items that are still there and that this person may see: each reader of a round-up has their own. */
export async function listPickedItems(reader: Scope, picked: readonly PickedItem[]): Promise<readonly FoundItem[]> {
  const found: FoundItem[] = [];
  for (const [kind, find] of Object.entries(finders)) {
    const ids = picked.filter((item) => item.kind === kind).map(({ id }) => id);
    if (ids.length > 0) found.push(...(await find(reader, { ids })));
  }
  return seenBy(reader, found);
}

async function seenBy(reader: Scope, found: readonly FoundItem[]): Promise<readonly FoundItem[]> {
  const seen: FoundItem[] = [];
  for (const item of found) if (await stillSees(reader, item.subject)) seen.push(item);
  return seen;
}
