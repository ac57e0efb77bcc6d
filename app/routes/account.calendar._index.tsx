// The address by which a person's own calendar reads their meetings: made, replaced, and shown once.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "../components/form/Button";
import { PortalForm } from "../components/form/PortalForm";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { Note } from "../components/Note";
import { Panel } from "../components/Panel";
import type { Instant } from "../domain/dates";
import { noFields } from "../domain/forms/meeting-work";
import { formatMoment } from "../domain/london";
import { authorize } from "../http/authorize.server";
import { invalid, receiveForm } from "../http/forms.server";
import { paths } from "../http/paths";
import { getMyFeed, makeFeed } from "../models/meetings/calendar-feed.server";
import { transaction } from "../models/transaction.server";

export const handle: PageHandle<unknown> = { title: () => "My calendar address" };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "account.change");
  const madeAt = await getMyFeed(scope);
  return json({ made: madeAt === null ? null : formatMoment(madeAt as Instant) });
}

/** Answers with the page, for the address is kept nowhere: a form that is sent again makes another. */
export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, "account.change");
  const form = await receiveForm(args, noFields);
  if (!form.ok) return invalid(form);
  const { token } = await transaction(scope, makeFeed);
  return json({ address: new URL(paths.calendarFeed(token), args.context.portal.config.baseUrl).href });
}

export default function CalendarAddress() {
  const { made } = useLoaderData<typeof loader>();
  const answer = useActionData<{ address?: string }>();
  return (
    <div className="app-reading">
      <Breadcrumbs trail={[{ label: "My account", href: paths.account() }]} />
      <PageHead title="My calendar address" />
      <p>
        Your calendar program can read the meetings of your groups by an address of your own. Whoever has the address
        can read them too, so give it to nobody.
      </p>
      {answer?.address !== undefined && (
        <Panel title="Your new address">
          <p>Copy it into your calendar now, as a calendar to subscribe to. The portal does not show it again.</p>
          <p className="app-calendar-address">{answer.address}</p>
        </Panel>
      )}
      {made !== null && (
        <Note>
          <p>You have an address, made on {made}. A new one takes its place, and the old one stops working.</p>
        </Note>
      )}
      <PortalForm>
        <Button label={made === null ? "Make an address" : "Replace the address"} />
      </PortalForm>
      {made !== null && (
        <PortalForm action={paths.calendarEnding()}>
          <Button label="End the address" kind="secondary" />
        </PortalForm>
      )}
    </div>
  );
}
