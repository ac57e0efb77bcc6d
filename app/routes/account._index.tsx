// The person's own account: who they are here, a new password, and signing out everywhere.
import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { Button } from "../components/form/Button";
import { Facts } from "../components/Facts";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { Panel } from "../components/Panel";
import { PortalForm } from "../components/form/PortalForm";
import { can } from "../domain/permissions";
import { formatMoment } from "../domain/london";
import { authorize, findVisitor, found } from "../http/authorize.server";
import { paths } from "../http/paths";
import { listRoleWords } from "../models/people.server";

export const handle: PageHandle<unknown> = { title: () => "Your account" };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "account.change");
  const visitor = found(await findVisitor(args));
  return json({
    name: visitor.name,
    email: visitor.email,
    previous: visitor.previousSignInAt === null ? null : formatMoment(visitor.previousSignInAt),
    roles: await listRoleWords(scope),
    takesPart: can(visitor.actor, "groups.browse"),
    mayLeave: args.context.portal.isDemonstration && can(visitor.actor, "demonstration.leave"),
  });
}

export default function Account() {
  const account = useLoaderData<typeof loader>();
  return (
    <div className="app-reading">
      <Breadcrumbs trail={[{ label: "Home", href: paths.home() }]} />
      <PageHead title="Your account" />
      <Panel title={account.name}>
        <Facts
          facts={[
            { label: "Email address", value: account.email },
            { label: "Roles", value: account.roles.join("; ") },
            { label: "Last here", value: account.previous ?? "This is your first visit" },
          ]}
        />
      </Panel>
      <Panel title="Password">
        <p>
          <a href={paths.accountPassword()}>Change your password</a>
        </p>
        <p className="app-small app-quiet">All your other sign-ins end when you do.</p>
      </Panel>
      {account.takesPart && (
        <Panel title="Notices, calendar and learning">
          <ul className="nhsuk-list">
            <li>
              <a href={paths.notificationSettings()}>Choose what reaches you by mail</a>
            </li>
            <li>
              <a href={paths.calendar()}>Put your meetings into your calendar</a>
            </li>
            <li>
              <a href={paths.learning()}>Your learning from meetings</a>
            </li>
          </ul>
        </Panel>
      )}
      <Panel title="Sign-ins">
        <p>If you signed in on a machine that others use, end every sign-in, this one too.</p>
        <PortalForm action={paths.accountSessions()}>
          <Button label="Sign out everywhere" kind="secondary" />
        </PortalForm>
      </Panel>
      {account.mayLeave && (
        <Panel title="Leave the demonstration">
          <p>Start with the network&apos;s facts alone. The demonstration is kept aside.</p>
          <p>
            <a href={paths.leaveDemonstration()}>Leave the demonstration</a>
          </p>
        </Panel>
      )}
    </div>
  );
}
