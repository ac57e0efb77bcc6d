// Leaves the demonstration for good, on the administrator's confirmation. The portal stops then, and starts on facts alone.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { Button } from "../components/form/Button";
import { Choices } from "../components/form/Choices";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { Note } from "../components/Note";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { PasswordInput } from "../components/form/PasswordInput";
import { PortalForm } from "../components/form/PortalForm";
import { TextInput } from "../components/form/TextInput";
import { leaveDemonstrationForm } from "../domain/forms/leave-demonstration";
import { authorize, found } from "../http/authorize.server";
import { invalid, receiveForm, refusedWith, type FormProblem } from "../http/forms.server";
import { newPasswordProblem } from "../http/guessable-password.server";
import { paths } from "../http/paths";

export const handle: PageHandle<unknown> = { title: () => "Leave the demonstration" };

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, "demonstration.leave");
  found(args.context.portal.isDemonstration ? true : null);
  return json(null);
}

export async function action(args: ActionFunctionArgs) {
  await authorize(args, "demonstration.leave");
  found(args.context.portal.isDemonstration ? true : null);
  const form = await receiveForm(args, leaveDemonstrationForm, ["password"]);
  if (!form.ok) return invalid(form);
  const guessable = await newPasswordProblem(form.value.password, [form.value.email]);
  if (guessable !== null) return refusedWith("password", guessable, { email: form.value.email }, 422);
  await args.context.portal.leaveDemonstration(form.value.email, form.value.password);
  return json({ left: true as const, errors: {}, typed: {} });
}

export default function LeaveDemonstration() {
  const done = useActionData<FormProblem & { left?: true }>();
  if (done?.left) {
    return (
      <div className="app-reading">
        <h1 className="nhsuk-heading-l">The demonstration is set aside</h1>
        <p>The portal is stopping. Start it again, and sign in with the address and password that you gave.</p>
      </div>
    );
  }
  const errors = done?.errors ?? {};
  return (
    <div className="app-reading">
      <Breadcrumbs
        trail={[
          { label: "Home", href: paths.home() },
          { label: "Your account", href: paths.account() },
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageHead title="Leave the demonstration" />
      <Note warn>
        <p>
          A new database is made with the network&apos;s facts and one administrator. Invented answers, evidence and
          people are not in it. The present database is kept aside in the data folder. Everybody is signed out, and the
          portal stops.
        </p>
      </Note>
      <PortalForm>
        <TextInput
          name="email"
          type="email"
          label="Administrator's email address"
          autoComplete="off"
          defaultValue={done?.typed.email}
          error={errors.email}
        />
        <PasswordInput
          name="password"
          label="Administrator's password"
          hint="12 characters or more"
          error={errors.password}
          isNew
        />
        <Choices
          kind="checkbox"
          name="confirm"
          legend="Are you sure?"
          choices={[{ value: "yes", label: "Leave the demonstration" }]}
          chosen={[]}
          error={errors.confirm}
        />
        <Button label="Leave the demonstration" kind="warning" />
      </PortalForm>
    </div>
  );
}
