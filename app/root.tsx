// The document around every page: head, frame, and scripts only where a page asks for them.
import { json, type HeadersFunction, type LinksFunction, type LoaderFunctionArgs } from "@remix-run/node";
import {
  Links,
  Outlet,
  Scripts,
  isRouteErrorResponse,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { ErrorPage, errorNext, errorTitle } from "./components/frame/ErrorPage";
import { FormKeyProvider } from "./components/form/FormKey";
import { Frame } from "./components/frame/Frame";
import type { PageHandle } from "./components/frame/page-handle";
import { useRequest } from "./components/form/RequestContext";
import { ResumedForm } from "./components/frame/ResumedForm";
import { SignInForm, type Carried } from "./components/frame/SignInForm";
import { findVisitor, scopeFor } from "./http/authorize.server";
import { noticeCookie } from "./http/cookies.server";
import { readFrame } from "./http/frame.server";
import { listShortForms } from "./reports/plain-words";
import nhsukStyles from "./styles/nhsuk.scss?url";
import portalStyles from "./styles/portal.css?url";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: nhsukStyles },
  { rel: "stylesheet", href: portalStyles },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

export async function loader(args: LoaderFunctionArgs) {
  const frame = await readFrame(args);
  const visitor = await findVisitor(args);
  if (visitor !== null) {
    args.context.request.shortForms.push(...(await listShortForms(scopeFor(args, visitor.actor, []))));
  }
  const headers = new Headers();
  if (frame.notice !== null) {
    headers.set("Set-Cookie", await noticeCookie(args.context.portal.cookieSecret).serialize("", { maxAge: 0 }));
  }
  return json(frame, { headers });
}

export default function Root() {
  return (
    <Document>
      <Outlet />
    </Document>
  );
}

function Document({ title, children }: { title?: string; children: ReactNode }) {
  const frame = useRouteLoaderData<typeof loader>("root");
  const { nonce, hasErrors } = useRequest();
  const { pathname } = useLocation();
  const page = useMatches().at(-1);
  const handle = page?.handle as PageHandle<unknown> | undefined;
  const isWhole = title === undefined;
  const heading = title ?? handle?.title(page?.data) ?? "Imaging quality";
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#005eb8" />
        <title>{`${hasErrors ? "Error: " : ""}${heading} - Imaging quality`}</title>
        <Links />
      </head>
      <body className="nhsuk-template__body">
        <Frame
          networkName={frame?.networkName ?? "Imaging network"}
          isDemonstration={frame?.isDemonstration ?? false}
          person={frame?.person ?? null}
          menu={frame?.menu ?? []}
          notice={frame?.notice ?? null}
          unread={frame?.unread ?? 0}
          search={frame?.search ?? false}
          here={pathname}
        >
          <FormKeyProvider value={frame?.formKey ?? ""}>{children}</FormKeyProvider>
        </Frame>
        {isWhole && handle?.scripts && <Scripts nonce={nonce} />}
      </body>
    </html>
  );
}

/** When a program may try again, where an answer says so. */
export const headers: HeadersFunction = ({ errorHeaders }) => {
  const seconds = errorHeaders?.get("Retry-After") ?? null;
  return new Headers(seconds === null ? [] : [["Retry-After", seconds]]);
};

/** Refusals and faults. A form whose sign-in had ended, or that could not be saved, comes back with a way to send it again: no browser has to load that. */
export function ErrorBoundary() {
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const carried = import.meta.env.SSR && isRouteErrorResponse(error) ? carriedIn(error.data) : null;
  if (import.meta.env.SSR && status === 401 && carried !== null) {
    return (
      <Document title="Sign in again">
        <div className="app-reading">
          <h1 className="nhsuk-heading-l">Sign in again to save this</h1>
          <p>
            Your sign-in ended before this was sent. Sign in, and what you typed comes back, to be sent with one press.
          </p>
          <SignInForm carried={carried} errors={{}} />
        </div>
      </Document>
    );
  }
  if (import.meta.env.SSR && (status === 503 || status === 507) && carried !== null && carried.fields.length > 0) {
    return (
      <Document title={errorTitle(status)}>
        <ResumedForm carried={carried} title={errorTitle(status)} lead={errorNext(status)} label="Send it again" />
      </Document>
    );
  }
  return (
    <Document title={errorTitle(status)}>
      <ErrorPage status={status} />
    </Document>
  );
}

function carriedIn(data: unknown): Carried | null {
  if (typeof data !== "object" || data === null || !("carried" in data)) return null;
  return (data.carried as Carried | null) ?? null;
}
