// The outbox: which messages wait, which were sent, and which could not be delivered, for whoever looks after mail.
import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { Figures } from "../components/Figures";
import { EmptyState, Note } from "../components/Note";
import { OutboxTable } from "../components/mail/OutboxTable";
import { PageHead } from "../components/frame/PageHead";
import { Pager } from "../components/frame/Pager";
import type { PageHandle } from "../components/frame/page-handle";
import { formatMoment } from "../domain/london";
import { formatCount } from "../domain/view/figures";
import { outboxKinds, outboxStates, readOutboxState, type OutboxState } from "../domain/view/mail";
import { authorize } from "../http/authorize.server";
import { mayReadMessages } from "../http/outbox.server";
import { paths } from "../http/paths";
import { countOutbox, listOutbox, type OutboxRow } from "../models/mail/outbox.server";

export const handle: PageHandle<unknown> = { title: () => "Outbox" };

const messagesOnPage = 50;

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "outbox.read");
  const query = new URL(args.request.url).searchParams;
  const state = readOutboxState(query.get("state"));
  const before = /^\d{1,15}$/.test(query.get("before") ?? "") ? Number(query.get("before")) : null;
  const rows = await listOutbox(scope, { state, before, limit: messagesOnPage + 1 });
  const counts = await countOutbox(scope);
  const last = rows.length > messagesOnPage ? rows[messagesOnPage - 1] : undefined;
  const isReadable = mayReadMessages(args.context.portal);
  return json({
    state,
    isReadable,
    hasServer: args.context.portal.config.smtpUrl !== null,
    counts: (Object.keys(outboxStates) as OutboxState[]).map((each) => ({
      label: outboxStates[each],
      count: formatCount(counts[each]),
      href: paths.outbox({ state: each }),
    })),
    messages: rows.slice(0, messagesOnPage).map((row) => shown(row, isReadable)),
    newest: before === null ? null : paths.outbox({ state }),
    older: last === undefined ? null : paths.outbox({ state, before: last.seq }),
  });
}

function shown(row: OutboxRow, isReadable: boolean) {
  const mayTry = row.state === "undeliverable" || (row.state === "waiting" && row.reason !== null);
  return {
    id: row.id,
    person: row.personName,
    kind: outboxKinds[row.kind],
    state: outboxStates[row.state],
    written: formatMoment(row.createdAt),
    attempts: row.attempts,
    next: row.state === "waiting" && row.attempts > 0 ? formatMoment(row.nextAttemptAt) : "",
    reason: row.reason ?? "",
    href: isReadable ? paths.outboxMessage(row.id) : null,
    attempt: mayTry ? paths.outboxAttempt(row.id) : null,
  };
}

export default function Outbox() {
  const { state, isReadable, hasServer, counts, messages, newest, older } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumbs trail={[{ label: "Home", href: paths.home() }]} />
      <PageHead
        title="Outbox"
        lead={
          hasServer
            ? "Mail that the portal sends. What the mail server does not take is tried again."
            : "No mail server is set, so nothing leaves this machine. Messages wait here."
        }
      />
      <Figures figures={counts.map(({ label, count, href }) => ({ label, figure: <a href={href}>{count}</a> }))} />
      {state !== null && (
        <p>
          <a href={paths.outbox()}>Show all messages</a>
        </p>
      )}
      {isReadable && <Note>Each message can be read here, because this is a demonstration or nothing is sent.</Note>}
      {messages.length > 0 && <OutboxTable messages={messages} />}
      {messages.length === 0 && (
        <EmptyState>
          <p>No messages. They are written when something happens that people asked to hear of by mail.</p>
        </EmptyState>
      )}
      <Pager
        label="Outbox pages"
        previous={newest === null ? null : { label: "newest messages", href: newest }}
        next={older === null ? null : { label: "older messages", href: older }}
      />
    </>
  );
}
