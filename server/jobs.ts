// Starts the portal's own work beside the pages: reminders, digests and mail.
import { startClock, type Clock } from "../app/jobs/clock.server";
import { openTransport } from "../app/email/transport.server";
import type { Portal } from "../app/http/portal.server";

/** `null` with JOBS=off: then this process reminds nobody and sends nothing, as a restored copy should. With no mail server set, messages stay where they are, to be read on the outbox page. */
export function startJobs(portal: Portal): Clock | null {
  if (process.env.JOBS === "off") return null;
  const { config, database, networkId, networkName, now, log, cookieSecret, isDemonstration } = portal;
  const { smtpUrl, mailFrom, baseUrl } = config;
  const transport =
    smtpUrl === null || mailFrom === null
      ? null
      : openTransport({ smtpUrl, from: { name: `${networkName} portal`, email: mailFrom } });
  return startClock({
    database,
    networkId,
    networkName,
    now,
    log,
    baseUrl,
    mailDomain: new URL(baseUrl).hostname,
    secret: cookieSecret,
    isDemonstration,
    transport,
    chance: Math.random,
  });
}
