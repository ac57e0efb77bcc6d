// One message as it went, or as it would go if it were sent now. In a demonstration only, or where nothing is sent.
import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { Facts } from "../components/Facts";
import { Note } from "../components/Note";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { formatMoment } from "../domain/london";
import { outboxKinds, outboxStates } from "../domain/view/mail";
import { buildMessage } from "../email/build-message";
import { authorize, found } from "../http/authorize.server";
import { mayReadMessages } from "../http/outbox.server";
import { paths } from "../http/paths";
import type { Arguments } from "../http/portal.server";
import { getOutboxRow, type OutboxRow } from "../models/mail/outbox.server";
import { signStop } from "../models/mail/stop-token.server";
import type { Scope } from "../models/scope.server";
import { readMessageContent } from "../reports/mail/message-content.server";
import { messageFrame } from "../reports/mail/message-frame.server";

export const handle: PageHandle<unknown> = { title: () => "Message, outbox" };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "outbox.read");
  const row = found(await getOutboxRow(scope, args.params.message ?? ""));
  found(mayReadMessages(args.context.portal) ? true : undefined);
  return json({
    person: row.personName,
    kind: outboxKinds[row.kind],
    state: outboxStates[row.state],
    written: formatMoment(row.createdAt),
    message: row.text === null ? await asItWouldGo(args, scope, row) : { subject: row.subject ?? "", text: row.text },
  });
}

async function asItWouldGo({ context }: Arguments, scope: Scope, row: OutboxRow) {
  if (row.state !== "waiting") return null;
  const addressed = await readMessageContent(scope, row);
  if (addressed === undefined) return null;
  const { networkName, config, isDemonstration, cookieSecret } = context.portal;
  const token = signStop(cookieSecret, { personId: row.personId, kinds: addressed.kinds });
  const frame = messageFrame({ networkName, baseUrl: config.baseUrl, isDemonstration }, token);
  const { subject, text } = buildMessage(frame, addressed.content);
  // Whoever reads it here is not the person whose mail the address stops.
  return { subject, text: text.replaceAll(frame.stopAddress, "(an address of this person's own)") };
}

export default function OutboxMessage() {
  const { person, kind, state, written, message } = useLoaderData<typeof loader>();
  return (
    <div className="app-reading">
      <Breadcrumbs
        trail={[
          { label: "Home", href: paths.home() },
          { label: "Outbox", href: paths.outbox() },
        ]}
      />
      <PageHead title={message?.subject ?? "Nothing to read"} caption="Message" />
      <Facts
        facts={[
          { label: "To", value: person },
          { label: "Kind", value: kind },
          { label: "State", value: state },
          { label: "Written", value: written },
        ]}
      />
      {message === null ? (
        <Note>
          Nothing of this message is kept, or nothing is left to say: what it told is not so any more, is not wanted by
          mail, or is out of this person&apos;s sight.
        </Note>
      ) : (
        <pre className="app-message">{message.text}</pre>
      )}
    </div>
  );
}
