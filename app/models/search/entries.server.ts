// What each kind of thing is in the index: its words and who may find it. Read from the tables where the thing itself is kept.
import type { Insertable } from "kysely";
import type { Schema } from "../../../db/schema";
import type { Scope } from "../scope.server";
import { readCriteria } from "./criteria.server";
import { readDocument } from "./document-entry.server";
import { readEvidence } from "./evidence-entry.server";
import { readGroup, readMeeting, readPerson, readSurvey, readThread, readWorkItem } from "./group-entries.server";

export type Entry = Insertable<Schema["search_entry"]> & { readonly words: string };
export type EntryKind = Entry["kind"];

/** Words beyond this many letters are not indexed: no protocol is that long, and no index should be. */
export const mostLetters = 500_000;

type Reader = (tx: Scope, id: string) => Promise<readonly Entry[]>;

/** By the kind that `search_due` names. An edition is as many entries as it has criteria. */
const readers: Readonly<Record<string, Reader>> = {
  edition: readCriteria,
  evidence: readEvidence,
  document: readDocument,
  thread: readThread,
  meeting: readMeeting,
  "work-item": readWorkItem,
  survey: readSurvey,
  person: readPerson,
  group: readGroup,
};

/** The entries of one thing as it stands now; none where it is gone or may be found by nobody. Throws for a kind that there is not. */
export async function readEntries(tx: Scope, kind: string, id: string): Promise<readonly Entry[]> {
  const reader = readers[kind];
  if (reader === undefined) throw new Error(`Nothing is known of how to index a ${kind}.`);
  return reader(tx, id);
}
