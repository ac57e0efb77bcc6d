// How each kind of notice reaches a person by mail: at once, daily, weekly or not. In the portal they always show.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { Button } from "../components/form/Button";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { Note } from "../components/Note";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { PortalForm } from "../components/form/PortalForm";
import { Select } from "../components/form/Select";
import { notificationSettingsForm, timingsOf } from "../domain/forms/notification-settings";
import { noticeKinds, type NoticeKind } from "../domain/notices";
import { authorize } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { changePreferences, getPreferences } from "../models/mail/preferences.server";
import { onceForWords } from "../models/transaction.server";

export const handle: PageHandle<unknown> = { title: () => "What comes by mail, and when" };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "account.change");
  const preferences = await getPreferences(scope);
  const kinds = Object.keys(noticeKinds) as NoticeKind[];
  return json({
    hasMail: args.context.portal.config.smtpUrl !== null,
    kinds: kinds.map((kind) => ({
      kind,
      label: noticeKinds[kind].label,
      timing: shownTiming(kind, preferences[kind]),
    })),
  });
}

/** The round-up comes or does not. */
function shownTiming(kind: NoticeKind, timing: string): string {
  return kind === "round-up" && timing !== "off" ? "at-once" : timing;
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, "account.change");
  const form = await receiveForm(args, notificationSettingsForm);
  if (!form.ok) return invalid(form);
  const { value } = form;
  const result = await onceForWords(scope, form.submission, (tx) => changePreferences(tx, value));
  if (!result.ok) return refusedWith("mention", "This form was sent before. Open the page again", form.typed);
  return redirectWithNotice(args, paths.notificationSettings(), "Saved");
}

export default function NotificationSettings() {
  const { hasMail, kinds } = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  return (
    <div className="app-reading">
      <Breadcrumbs
        trail={[
          { label: "Home", href: paths.home() },
          { label: "Your account", href: paths.account() },
        ]}
      />
      <ErrorSummary errors={problem?.errors ?? {}} />
      <PageHead
        title="What comes by mail, and when"
        lead="Everything shows under Notices in the portal. Here you choose what comes by mail as well. What comes once a day is one mail, at half past seven; what comes once a week is in Monday's."
      />
      {!hasMail && <Note>No mail server is set for this portal, so nothing is sent.</Note>}
      <PortalForm>
        {kinds.map(({ kind, label, timing }) => (
          <Select
            key={kind}
            name={kind}
            label={label}
            choices={timingsOf(kind)}
            defaultValue={problem?.typed[kind] ?? timing}
            error={problem?.errors[kind]}
          />
        ))}
        <Button label="Save" />
      </PortalForm>
    </div>
  );
}
