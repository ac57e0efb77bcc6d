// The clock of what is done for the files beside the pages: left-overs each hour, and every file proved each night.
import { Cron } from "croner";

export interface NightWork {
  tidy(): Promise<void>;
  prove(): Promise<void>;
  failed(error: unknown): void;
}

/** Tidies now and each hour, and proves at 2:40am in London. Ends with the process: nothing of it is half done then. */
export function startNight({ tidy, prove, failed }: NightWork): void {
  const options = { timezone: "Europe/London", protect: true, unref: true, catch: failed };
  new Cron("17 * * * *", options, tidy);
  new Cron("40 2 * * *", options, prove);
  void tidy().catch(failed);
}
