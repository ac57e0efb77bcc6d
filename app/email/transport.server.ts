// The one way out: an SMTP server, spoken to by nodemailer. Every waiting has an end, and every header is one line.
import { createTransport } from "nodemailer";
import { headerText } from "../domain/mail/header-text";
import type { SendFailure } from "../domain/mail/back-off";
import type { Message } from "../domain/mail/message";

export interface Envelope {
  readonly to: { readonly name: string; readonly email: string };
  readonly messageId: string;
  /** One press there stops these mails, as mail programs do it: RFC 8058. */
  readonly stopAddress: string;
  /** A calendar file with the meetings that the message tells of. */
  readonly calendar: string | null;
}

export type Sent = { readonly ok: true } | { readonly ok: false; readonly failure: SendFailure };

export interface Transport {
  /** Settles when the server has taken the message (250) or it is clear that it has not. Never throws. */
  send(envelope: Envelope, message: Message): Promise<Sent>;
  close(): void;
}

export interface TransportOptions {
  readonly smtpUrl: string;
  readonly from: { readonly name: string; readonly email: string };
  /** How long to wait for a connection, and for each answer. */
  readonly patienceMs?: number;
}

/** One connection that is kept while there is mail, so that messages leave in the order in which they are given. */
export function openTransport({ smtpUrl, from, patienceMs = 15_000 }: TransportOptions): Transport {
  const mailer = createTransport({
    pool: true,
    url: smtpUrl,
    maxConnections: 1,
    // A message whose connection broke is not sent again behind our back: the outbox decides.
    maxRequeues: 0,
    idleTimeout: 10_000,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    dnsTimeout: patienceMs,
    socketTimeout: patienceMs * 2,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ to, messageId, stopAddress, calendar }, { subject, text, html }) {
      const address = headerText(to.email, 320);
      if (!/^[^\s@<>,;:"]+@[^\s@<>,;:"]+$/.test(to.email)) {
        return { ok: false, failure: { code: "EENVELOPE", command: "API" } };
      }
      return mailer
        .sendMail({
          from: { name: headerText(from.name, 100), address: from.email },
          to: { name: headerText(to.name, 100), address },
          // One message, one recipient, whatever the header says.
          envelope: { from: from.email, to: [address] },
          subject: headerText(subject),
          text,
          html,
          attachments:
            calendar === null
              ? []
              : [
                  {
                    filename: "meetings.ics",
                    content: calendar,
                    contentType: "text/calendar; charset=utf-8; method=PUBLISH",
                  },
                ],
          messageId: headerText(messageId),
          headers: {
            "List-Unsubscribe": `<${headerText(stopAddress, 2000)}>`,
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
            "Auto-Submitted": "auto-generated",
          },
        })
        .then(
          () => ({ ok: true }) as const,
          (error: unknown) => ({ ok: false, failure: failureOf(error) }) as const,
        );
    },
    close: () => mailer.close(),
  };
}

function failureOf(error: unknown): SendFailure {
  const { code, command, responseCode } = error as { code?: string; command?: string; responseCode?: number };
  return { code, command, responseCode };
}
