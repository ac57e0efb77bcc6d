// The daily look at everything that has a date: whoever should hear of it gets a notice, once for each threshold.
import { datedKinds, reminderBody, reminderTitle, type DatedThing } from "../domain/mail/reminder-words";
import { reminderKey, remindersDue } from "../domain/mail/reminders";
import type { IsoDate } from "../domain/dates";
import type { NewNotice } from "../domain/notices";
import { paths } from "../http/paths";
import {
  listDatedConsultations,
  listDatedMeetings,
  listDatedSurveys,
  listWaitingAcknowledgements,
} from "../models/mail/dated-asking.server";
import {
  listDatedActions,
  listDatedDocuments,
  listDatedEvidence,
  listDatedWorkItems,
} from "../models/mail/dated-work.server";
import { listDatedChecks } from "../models/actions/dated-checks.server";
import { listDatedFindings } from "../models/findings/dated-findings.server";
import { RolesToday } from "../models/mail/people-to-remind.server";
import { notify } from "../models/notices.server";
import { transaction } from "../models/transaction.server";
import { jobScope, letOthersIn, type JobContext } from "./job-context.server";

const lists = [
  listDatedEvidence,
  listDatedDocuments,
  listDatedActions,
  listDatedChecks,
  listDatedWorkItems,
  listDatedFindings,
  listDatedConsultations,
  listDatedSurveys,
  listDatedMeetings,
  listWaitingAcknowledgements,
] as const;

/** A transaction holds the writer for this many rows at most. */
const rowsAtOnce = 50;

/** Writes the reminders of a day. Done twice, or after days off, it says nothing twice: each notice has its key. */
export async function remind(context: JobContext): Promise<void> {
  const system = jobScope(context, "reminders of what has a date");
  const roles = await RolesToday.read(system);
  for (const list of lists) {
    const notices = (await list(system, roles)).flatMap((thing) => noticesOf(thing, system.today));
    for (let start = 0; start < notices.length; start += rowsAtOnce) {
      if (context.isStopping()) return;
      await transaction(system, (tx) => notify(tx, notices.slice(start, start + rowsAtOnce)));
      await letOthersIn();
    }
  }
}

function noticesOf(thing: DatedThing, today: IsoDate): readonly NewNotice[] {
  const { kind, key, rule } = datedKinds[thing.of];
  const threshold = remindersDue(thing.dueOn, today, rule, thing.since);
  if (threshold === null) return [];
  return thing.personIds.map((personId) => ({
    personId,
    kind,
    title: reminderTitle(thing, today),
    body: reminderBody[thing.of],
    address: addressOf(thing),
    subject: thing.subject,
    onceKey: reminderKey(key, thing.id, thing.dueOn, threshold),
  }));
}

function addressOf({ of, subject: { id } }: DatedThing): string {
  switch (of) {
    case "evidence-review":
    case "evidence-expiry":
      return paths.evidence(id);
    case "document-review":
    case "consultation":
    case "acknowledgement":
      return paths.document(id);
    case "action":
    case "action-check":
      return paths.action(id);
    case "finding":
      return paths.finding(id);
    case "work-item":
      return paths.workItem(id);
    case "survey":
      return paths.survey(id);
    case "meeting":
      return paths.meeting(id);
  }
}
