// One press in a mail ends such mails. Opening the address changes nothing: mail scanners open addresses too.
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Button } from "../components/form/Button";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { PortalForm } from "../components/form/PortalForm";
import { londonDate } from "../domain/london";
import { noticeKinds } from "../domain/notices";
import { found } from "../http/authorize.server";
import { paths } from "../http/paths";
import type { Arguments } from "../http/portal.server";
import { turnOff } from "../models/mail/preferences.server";
import { readStop } from "../models/mail/stop-token.server";
import { systemScope } from "../models/scope.server";
import { transaction } from "../models/transaction.server";

export const handle: PageHandle<unknown> = { title: () => "Stop these mails" };

/** The signed word is the proof: it names one person and kinds of mail, and nobody is signed in. */
function stopOf({ context }: Arguments, token: string | undefined) {
  return found(readStop(context.portal.cookieSecret, token ?? ""));
}

export async function loader(args: LoaderFunctionArgs) {
  const { kinds } = stopOf(args, args.params.token);
  const isDone = new URL(args.request.url).searchParams.has("done");
  return json({ kinds: kinds.map((kind) => noticeKinds[kind].label), isDone });
}

export async function action(args: ActionFunctionArgs) {
  const { personId, kinds } = stopOf(args, args.params.token);
  const { database, networkId, now } = args.context.portal;
  const at = now();
  const scope = systemScope(database, "a press on stop these mails", networkId, at, londonDate(at));
  await transaction(scope, (tx) => turnOff(tx, personId, kinds));
  return redirect(paths.unsubscribe(args.params.token ?? "", { done: "yes" }), 303);
}

export default function Unsubscribe() {
  const { kinds, isDone } = useLoaderData<typeof loader>();
  return (
    <div className="app-reading">
      <PageHead title={isDone ? "These mails have stopped" : "Stop these mails"} />
      <p>{isDone ? "You get no more mail about:" : "You will get no more mail about:"}</p>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>{kind}</li>
        ))}
      </ul>
      {!isDone && (
        <PortalForm>
          <Button label="Stop these mails" />
        </PortalForm>
      )}
      <p>
        They still show under Notices in the portal.{" "}
        <a href={paths.notificationSettings()}>Choose what comes by mail, and when</a>
      </p>
    </div>
  );
}
