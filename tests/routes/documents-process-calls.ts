// The steps of a document's life as requests, for the tests of its routes.
import { expect } from "vitest";
import { uuidv7 } from "uuidv7";
import { action as openConsultation } from "../../app/routes/documents.$document.consultation.new";
import { action as askApproval } from "../../app/routes/documents.$document.approval.new";
import { action as publish } from "../../app/routes/documents.$document.publish";
import { action as approve } from "../../app/routes/documents.$document.versions.$version.approval";
import { action as state } from "../../app/routes/documents.$document.versions.$version.consultation.$trust";
import { action as close } from "../../app/routes/documents.$document.versions.$version.consultation.closing";
import { action as decide } from "../../app/routes/documents.$document.versions.$version.consultation.comments.$comment";
import { action as comment } from "../../app/routes/documents.$document.versions.$version.consultation.comments._index";
import type { Person, World } from "../support/world";
import { send } from "./workspace-calls";

export type Fields = Record<string, string>;

/** A date as a form sends it: "2026-06-30" under the name of its field. */
export function dateFields(name: string, day: string): Fields {
  const [year = "", month = "", date = ""] = day.split("-");
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year };
}

/** The number that the newest version's row carries now, as its pages put it into their forms. */
export function seen(w: World, document: string): Fields {
  const row = w.database.raw.writer
    .prepare("select version from document_version where document_id = ? order by major desc, minor desc limit 1")
    .get(document) as { version: number };
  return { seenVersion: String(row.version) };
}

/** The words of the version in the making, "1.0". */
export function making(w: World, document: string): string {
  const row = w.database.raw.writer
    .prepare(
      `select major, minor from document_version where document_id = ? and state in ('draft', 'consultation', 'approval')`,
    )
    .get(document) as { major: number; minor: number };
  return `${row.major}.${row.minor}`;
}

/** Everything that a document went through, oldest first. */
export function history(w: World, document: string): readonly string[] {
  return w.database.raw.writer
    .prepare("select did from document_event where document_id = ? order by recorded_at, rowid")
    .pluck()
    .all(document) as string[];
}

/** Makes people members of the group, who then write in it and may be asked to approve. */
export async function members(w: World, ...people: readonly Person[]): Promise<void> {
  for (const person of people) {
    await w.database.writer
      .insertInto("role_held")
      .values({
        id: uuidv7(),
        person_id: person,
        role: "member",
        network_id: null,
        trust_id: null,
        group_id: "group-mri",
        assessment_id: null,
        from_on: "2025-01-01",
        to_on: null,
        created_at: "2025-01-01T09:00:00.000Z",
      })
      .execute();
  }
}

/** Sends one step and expects it to be accepted. */
async function done(answer: Promise<Response>): Promise<Response> {
  const response = await answer;
  expect(response.status, await response.clone().text()).toBe(303);
  return response;
}

export const opening = { question: "Can your service work to it?", ...dateFields("closesOn", "2026-07-31") };

export async function opened(w: World, document: string, trusts: readonly string[]): Promise<void> {
  const fields = { ...opening, trusts: trusts.join("\n"), ...seen(w, document) };
  await done(send(w, openConsultation, "sigChair", { document }, fields));
}

export async function stated(w: World, document: string, person: Person, trust: string, fields: Fields): Promise<void> {
  const params = { document, version: making(w, document), trust };
  await done(send(w, state, person, params, { seenVersion: "0", ...fields }));
}

/** Adds a comment and gives its id. */
export async function commented(w: World, document: string, person: Person, words: string): Promise<string> {
  const params = { document, version: making(w, document) };
  await done(send(w, comment, person, params, { words }));
  return w.database.raw.writer
    .prepare("select id from consultation_comment where words = ?")
    .pluck()
    .get(words) as string;
}

export async function decided(w: World, document: string, id: string, fields: Fields): Promise<void> {
  const params = { document, version: making(w, document), comment: id };
  await done(send(w, decide, "sigChair", params, { seenVersion: "1", ...fields }));
}

export async function closed(w: World, document: string, reason = "Everybody has answered"): Promise<void> {
  const params = { document, version: making(w, document) };
  await done(send(w, close, "sigChair", params, { reason, ...seen(w, document) }));
}

export async function asked(w: World, document: string, approvers: readonly Person[], needed: number): Promise<void> {
  const fields = { approvers: approvers.join("\n"), approvalsNeeded: String(needed), ...seen(w, document) };
  await done(send(w, askApproval, "sigChair", { document }, fields));
}

export async function approved(w: World, document: string, ...people: readonly Person[]): Promise<void> {
  for (const person of people) {
    const params = { document, version: making(w, document) };
    await done(send(w, approve, person, params, { decision: "approved", ...seen(w, document) }));
  }
}

export const publishing = { changeNote: "First common protocol", ...dateFields("reviewOn", "2028-05-31") };

export async function published(w: World, document: string): Promise<void> {
  await done(send(w, publish, "sigChair", { document }, { ...publishing, ...seen(w, document) }));
}
