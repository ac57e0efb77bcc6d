// Signing in. A session always gets a new id; a wrong password and an unknown address are answered alike.
import {
  json,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "../components/form/ErrorSummary";
import type { PageHandle } from "../components/frame/page-handle";
import { ResumedForm } from "../components/frame/ResumedForm";
import { SignInForm } from "../components/frame/SignInForm";
import { SignInPeople } from "../components/frame/SignInPeople";
import { signInForm } from "../domain/forms/sign-in";
import { londonDate } from "../domain/london";
import { findVisitor } from "../http/authorize.server";
import { readCarried } from "../http/carried-form.server";
import { readSessionId, sessionCookie } from "../http/cookies.server";
import { receiveForm } from "../http/forms.server";
import { safeNext } from "../http/safe-next";
import { passwordMatches } from "../models/password.server";
import { findCredentials } from "../models/people.server";
import { systemScope } from "../models/scope.server";
import { endSession, startSession } from "../models/session.server";
import { transaction } from "../models/transaction.server";

export const handle: PageHandle<unknown> = { title: () => "Sign in" };

/** A wait is said in Retry-After, too. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function loader(args: LoaderFunctionArgs) {
  const next = new URL(args.request.url).searchParams.get("next");
  if ((await findVisitor(args)) !== null) return redirect(safeNext(next));
  return json({ next: safeNext(next), demonstration: args.context.portal.demonstration });
}

const wrong = "The email address or the password is not right. Check both and try again";

export async function action(args: ActionFunctionArgs) {
  const { portal, request: facts } = args.context;
  const form = await receiveForm(args, signInForm, ["password"]);
  const typed = { email: form.typed.email ?? "", next: form.typed.next, carried: readCarried(form.typed.carried) };
  if (!form.ok) return json({ resumed: null, errors: form.errors, ...typed }, 400);
  const { email, password, next } = form.value;
  const wait = await portal.limits.secondsToWait(email, facts.clientAddress);
  if (wait > 0) {
    const minutes = Math.ceil(wait / 60);
    const message = `There were too many tries. Wait ${minutes === 1 ? "a minute" : `${minutes} minutes`} and try again`;
    return json(
      { resumed: null, errors: { email: message }, ...typed },
      { status: 429, headers: { "Retry-After": String(wait) } },
    );
  }
  const person = await findCredentials(portal.database, email);
  if (!(await passwordMatches(person?.passwordHash ?? null, password)) || person === undefined) {
    await portal.limits.failed(email, facts.clientAddress);
    return json({ resumed: null, errors: { email: wrong }, ...typed }, 400);
  }
  await portal.limits.succeeded(email);
  const at = portal.now();
  const scope = systemScope(portal.database, "sign in", portal.networkId, at, londonDate(at));
  const before = readSessionId(args.request);
  const id = await transaction(scope, async (tx) => {
    if (before !== null) await endSession(tx, before);
    return startSession(tx, person.personId);
  });
  const headers = { "Set-Cookie": sessionCookie(id) };
  if (typed.carried !== undefined) return json({ resumed: typed.carried, errors: {}, ...typed }, { headers });
  return redirect(safeNext(next), { status: 303, headers });
}

export default function SignIn() {
  const { next, demonstration } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  if (done?.resumed) return <ResumedForm carried={done.resumed} />;
  return (
    <div className="app-split app-split--even">
      <div>
        <ErrorSummary errors={done?.errors ?? {}} />
        <h1 className="nhsuk-heading-l">Sign in</h1>
        <p>
          Record how your imaging service stands against a quality standard, with evidence, and see what other services
          have solved.
        </p>
        <SignInForm next={done?.next ?? next} carried={done?.carried} email={done?.email} errors={done?.errors ?? {}} />
        <details className="nhsuk-details">
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">I cannot sign in, or have no account</span>
          </summary>
          <div className="nhsuk-details__text">
            <p>
              Ask your trust&apos;s quality lead, or the network office, for an account or a new password. Accounts are
              made for people; nobody can make one here.
            </p>
            <p>After ten wrong passwords you wait a little before each try. Nobody is locked out for good.</p>
          </div>
        </details>
      </div>
      {demonstration !== null && <SignInPeople {...demonstration} />}
    </div>
  );
}
