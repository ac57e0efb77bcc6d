// The clock that starts each round of the portal's own work, and stops it.
import { Cron } from "croner";
import type { JobContext } from "./job-context.server";
import { runJobs } from "./run-jobs.server";
import { noPause } from "./send.server";

export interface Clock {
  /** Starts no further round, and settles when the one at hand is over or `withinMs` have passed. */
  stop(withinMs: number): Promise<void>;
}

/** Every 15 seconds, never two rounds at once. What a round does depends on what is due, not on how often it comes. */
export function startClock(context: Omit<JobContext, "isStopping">): Clock {
  let stopping = false;
  let round: Promise<void> = Promise.resolve();
  const pause = noPause();
  const whole: JobContext = { ...context, isStopping: () => stopping };
  const cron = new Cron("*/15 * * * * *", { timezone: "Europe/London", protect: true, unref: true }, () => {
    round = runJobs(whole, pause);
    return round;
  });
  return {
    async stop(withinMs) {
      stopping = true;
      cron.stop();
      const late = new Promise<void>((resolve) => void setTimeout(resolve, withinMs).unref());
      await Promise.race([round, late]);
      context.transport?.close();
    },
  };
}
