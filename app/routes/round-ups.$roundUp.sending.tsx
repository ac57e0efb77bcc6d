// Sends a round-up, once: a page to confirm, then one message to each of its readers.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { Button } from "../components/form/Button";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { HiddenFields } from "../components/form/HiddenFields";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { PortalForm } from "../components/form/PortalForm";
import { sendRoundUpForm } from "../domain/forms/round-up";
import { plural } from "../domain/view/figures";
import { authorize, found } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { findDraft } from "../http/round-up.server";
import { listRoundUpReaders, writeRoundUpMessages } from "../models/mail/round-up-readers.server";
import { getRoundUp, markRoundUpSent } from "../models/mail/round-ups.server";
import { once } from "../models/transaction.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => `Send: ${data.title}` };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "round-up.send");
  const draft = await findDraft(scope, args.params.roundUp);
  const readers = await listRoundUpReaders(scope);
  return json({ id: draft.id, title: draft.title, version: draft.version, readers: readers.length });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, "round-up.send");
  const roundUp = found(await getRoundUp(scope, args.params.roundUp ?? ""));
  const form = await receiveForm(args, sendRoundUpForm);
  if (!form.ok) return invalid(form);
  const { version } = form.value;
  const mailDomain = new URL(args.context.portal.config.baseUrl).hostname;
  const result = await once(scope, form.submission, async (tx) => {
    const marked = await markRoundUpSent(tx, roundUp, version);
    return marked.ok ? { ok: true, messages: await writeRoundUpMessages(tx, roundUp.id, mailDomain) } : marked;
  });
  if (!result.ok) {
    const page = paths.roundUp(roundUp.id);
    if (result.reason === "sent")
      return redirectWithNotice(args, page, "This round-up was sent before. It is not sent again");
    return refusedWith("send", refusals[result.reason], form.typed);
  }
  return redirectWithNotice(args, paths.roundUp(roundUp.id), `Sent to ${plural(result.messages, "person", "people")}`);
}

const refusals = {
  "changed-meanwhile": "Somebody changed this round-up after you opened it. Look at it again, then send it",
  "key-used": "This form was sent before. Look at the round-up again",
} as const;

export default function SendRoundUp() {
  const { id, title, version, readers } = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  return (
    <div className="app-reading">
      <Breadcrumbs
        trail={[
          { label: "Round-ups", href: paths.roundUps() },
          { label: title, href: paths.roundUp(id) },
        ]}
      />
      <ErrorSummary errors={problem?.errors ?? {}} />
      <PageHead title={`Send "${title}"`} />
      <p>
        It goes to {plural(readers, "person", "people")}: everybody of the network who did not turn the round-up off,
        and no guests. It is sent once, and nobody can change it afterwards.
      </p>
      <PortalForm>
        <HiddenFields fields={[{ name: "version", value: String(version) }]} />
        <div id="send" tabIndex={-1}>
          <Button label="Send it now" />
        </div>
      </PortalForm>
      <p>
        <a href={paths.roundUpPreview(id)}>See it as mail first</a>
      </p>
    </div>
  );
}
