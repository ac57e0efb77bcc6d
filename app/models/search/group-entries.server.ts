// What belongs to groups, for the index: the group itself, its people, threads, meetings, work items and surveys.
import { plainLines } from "../../domain/plain-lines";
import { formatMoment } from "../../domain/london";
import type { Instant } from "../../domain/dates";
import type { Scope } from "../scope.server";
import { mostLetters, type Entry } from "./entries.server";

type Place = { readonly network_id: string; readonly group_id: string; readonly group: string };

const ofGroup = ({ network_id, group_id, group }: Place) =>
  ({ network_id, reach: "group", group_id, place: group }) as const;

const joined = (parts: readonly (string | null)[]) => parts.filter(Boolean).join("\n").slice(0, mostLetters);

/** A group is known to those who see it. */
export async function readGroup(tx: Scope, id: string): Promise<readonly Entry[]> {
  const row = await tx.db
    .selectFrom("group")
    .select(["network_id", "slug", "name", "purpose", "kind"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (row === undefined) return [];
  const { network_id, slug, name, purpose } = row;
  const entry = { ...ofGroup({ network_id, group_id: id, group: "Groups" }), title: name, words: purpose };
  return [{ ...entry, kind: "group", ref_id: id, leads_to: slug, changed_at: tx.at }];
}

/** People who are disabled are not found. */
export async function readPerson(tx: Scope, id: string): Promise<readonly Entry[]> {
  const row = await tx.db
    .selectFrom("person")
    .select(["network_id", "name", "created_at"])
    .where("id", "=", id)
    .where("disabled_at", "is", null)
    .executeTakeFirst();
  if (row === undefined) return [];
  return [
    {
      network_id: row.network_id,
      kind: "person",
      ref_id: id,
      reach: "person",
      title: row.name,
      words: "",
      place: "People",
      leads_to: id,
      changed_at: row.created_at,
    },
  ];
}

/** A thread with all its posts but those that were taken away. */
export async function readThread(tx: Scope, id: string): Promise<readonly Entry[]> {
  const row = await tx.db
    .selectFrom("thread")
    .innerJoin("group", "group.id", "thread.group_id")
    .select(["thread.network_id", "thread.group_id", "group.name as group", "thread.title", "thread.last_post_at"])
    .where("thread.id", "=", id)
    .executeTakeFirst();
  if (row === undefined) return [];
  const posts = await tx.db
    .selectFrom("post")
    .select("body")
    .where("thread_id", "=", id)
    .where("removed_at", "is", null)
    .orderBy("number")
    .execute();
  const words = joined(posts.map(({ body }) => plainLines(body).join("\n")));
  return [
    {
      ...ofGroup(row),
      kind: "thread",
      ref_id: id,
      title: row.title,
      words,
      leads_to: id,
      changed_at: row.last_post_at,
    },
  ];
}

/** A meeting with its agenda, its minutes and its decisions. */
export async function readMeeting(tx: Scope, id: string): Promise<readonly Entry[]> {
  const row = await tx.db
    .selectFrom("meeting")
    .innerJoin("group", "group.id", "meeting.group_id")
    .select([
      "meeting.network_id",
      "meeting.group_id",
      "group.name as group",
      "meeting.title",
      "meeting.starts_at",
      "meeting.learning_title",
    ])
    .where("meeting.id", "=", id)
    .executeTakeFirst();
  if (row === undefined) return [];
  const items = await tx.db
    .selectFrom("agenda_item")
    .select(["title", "note", "record"])
    .where("meeting_id", "=", id)
    .orderBy("position")
    .execute();
  const decisions = await tx.db.selectFrom("decision").select("words").where("meeting_id", "=", id).execute();
  const words = joined([
    formatMoment(row.starts_at as Instant),
    row.learning_title,
    ...items.flatMap(({ title, note, record }) => [title, note, record]),
    ...decisions.map((each) => each.words),
  ]);
  return [
    { ...ofGroup(row), kind: "meeting", ref_id: id, title: row.title, words, leads_to: id, changed_at: row.starts_at },
  ];
}

export async function readWorkItem(tx: Scope, id: string): Promise<readonly Entry[]> {
  const row = await tx.db
    .selectFrom("work_item")
    .innerJoin("group", "group.id", "work_item.group_id")
    .select([
      "work_item.network_id",
      "work_item.group_id",
      "group.name as group",
      "work_item.title",
      "work_item.deliverables",
      "work_item.progress",
      "work_item.benefits",
      "work_item.changed_at",
    ])
    .where("work_item.id", "=", id)
    .executeTakeFirst();
  if (row === undefined) return [];
  const words = joined([row.deliverables, row.progress, row.benefits]);
  return [
    {
      ...ofGroup(row),
      kind: "work-item",
      ref_id: id,
      title: row.title,
      words,
      leads_to: id,
      changed_at: row.changed_at,
    },
  ];
}

/** A survey's questions, never its answers. A draft is for those who take part in the group. */
export async function readSurvey(tx: Scope, id: string): Promise<readonly Entry[]> {
  const row = await tx.db
    .selectFrom("survey")
    .innerJoin("group", "group.id", "survey.group_id")
    .select([
      "survey.network_id",
      "survey.group_id",
      "group.name as group",
      "survey.title",
      "survey.purpose",
      "survey.state",
      "survey.created_at",
    ])
    .where("survey.id", "=", id)
    .executeTakeFirst();
  if (row === undefined) return [];
  const questions = await tx.db
    .selectFrom("survey_question")
    .select(["wording", "hint"])
    .where("survey_id", "=", id)
    .orderBy("position")
    .execute();
  const words = joined([row.purpose, ...questions.flatMap(({ wording, hint }) => [wording, hint])]);
  const reach = row.state === "draft" ? ("members" as const) : ("group" as const);
  const entry = { ...ofGroup(row), reach, title: row.title, words, leads_to: id, changed_at: row.created_at };
  return [{ ...entry, kind: "survey", ref_id: id }];
}
