// A new password. It ends every other sign-in of the person, and gives this one a new id.
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { Button } from "../components/form/Button";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { PasswordInput } from "../components/form/PasswordInput";
import { PortalForm } from "../components/form/PortalForm";
import { useCheckedForm } from "../components/form/use-checked-form";
import { changePasswordForm } from "../domain/forms/change-password";
import { authorize, findVisitor, found } from "../http/authorize.server";
import { sessionCookie } from "../http/cookies.server";
import { newPasswordProblem } from "../http/guessable-password.server";
import { invalid, receiveForm, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { hashPassword, passwordMatches } from "../models/password.server";
import { getPasswordHash, updatePassword } from "../models/people.server";
import { endSessions, startSession } from "../models/session.server";
import { transaction } from "../models/transaction.server";

export const handle: PageHandle<unknown> = { title: () => "Change your password", scripts: true };

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, "account.change");
  return json(null);
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, "account.change");
  const { actor, email, name } = found(await findVisitor(args));
  const form = await receiveForm(args, changePasswordForm, ["present", "password", "again"]);
  if (!form.ok) return invalid(form);
  const { present, password } = form.value;
  const { limits } = args.context.portal;
  const wait = await limits.secondsToWait(email, args.context.request.clientAddress);
  if (wait > 0) return refusedWith("present", "There were too many tries. Wait a few minutes and try again", {}, 429);
  if (!(await passwordMatches(await getPasswordHash(scope, actor.personId), present))) {
    await limits.failed(email, args.context.request.clientAddress);
    return refusedWith("present", "That is not your present password", {}, 422);
  }
  const guessable = await newPasswordProblem(password, [email, name]);
  if (guessable !== null) return refusedWith("password", guessable, {}, 422);
  const hash = await hashPassword(password);
  const id = await transaction(scope, async (tx) => {
    await updatePassword(tx, actor.personId, hash);
    await endSessions(tx, actor.personId, null);
    return startSession(tx, actor.personId);
  });
  return redirect(paths.account(), { status: 303, headers: { "Set-Cookie": sessionCookie(id) } });
}

export default function ChangePassword() {
  const problem = useActionData<FormProblem>();
  const { form, errors, onSubmit } = useCheckedForm(changePasswordForm, problem?.errors ?? {});
  return (
    <div className="app-reading">
      <Breadcrumbs
        trail={[
          { label: "Home", href: paths.home() },
          { label: "Your account", href: paths.account() },
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageHead title="Change your password" />
      <PortalForm formRef={form} onSubmit={onSubmit}>
        <PasswordInput name="present" label="Present password" error={errors.present} />
        <PasswordInput
          name="password"
          label="New password"
          hint="12 characters or more. Three words that have nothing to do with each other work well"
          error={errors.password}
          isNew
        />
        <PasswordInput name="again" label="New password again" error={errors.again} isNew />
        <Button label="Change password" />
      </PortalForm>
    </div>
  );
}
