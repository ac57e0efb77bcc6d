// One round of the portal's own work: what is due by the day, then notices that go at once, then the mail itself.
import { dueFor, includesMonday, isDue, type DailyJob } from "../domain/mail/schedule";
import type { IsoDate } from "../domain/dates";
import { lastDoneFor, markDone } from "../models/mail/job-runs.server";
import { transaction } from "../models/transaction.server";
import { gather } from "./gather.server";
import { jobScope, type JobContext } from "./job-context.server";
import { remind } from "./remind.server";
import { send, type ServerPause } from "./send.server";

interface Job extends DailyJob {
  /** Does the work of a day; `previous` is the day for which it was done before. */
  readonly run: (context: JobContext, day: IsoDate, previous: IsoDate | null) => Promise<void>;
}

/** Reminders are written before the digest that carries them. Weekly notices go with the first digest on or after a Monday. */
export const dailyJobs: readonly Job[] = [
  { name: "reminders", from: "06:00", run: (context) => remind(context) },
  {
    name: "digest",
    from: "07:30",
    run: (context, day, previous) => gather(context, includesMonday(previous, day) ? ["daily", "weekly"] : ["daily"]),
  },
];

/** Runs everything that is due now, one after the other. A job that fails is logged and tried again in the next round; the others go on. */
export async function runJobs(context: JobContext, pause: ServerPause): Promise<void> {
  for (const job of dailyJobs) await guarded(context, job.name, () => runDaily(context, job));
  await guarded(context, "notices at once", () => gather(context, ["at-once"]));
  await guarded(context, "mail", () => send(context, pause));
}

async function runDaily(context: JobContext, job: Job): Promise<void> {
  const scope = jobScope(context, `the job ${job.name}`);
  const day = dueFor(job, scope.at);
  const previous = await lastDoneFor(scope, job.name);
  if (!isDue(day, previous)) return;
  await job.run(context, day, previous);
  if (!context.isStopping()) await transaction(scope, (tx) => markDone(tx, job.name, day));
}

async function guarded({ log, isStopping }: JobContext, name: string, work: () => Promise<void>): Promise<void> {
  if (isStopping()) return;
  try {
    await work();
  } catch (error) {
    log.error({ err: error, job: name }, "a job failed");
  }
}
