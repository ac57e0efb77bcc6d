// Renders a page to the browser, with the nonce of its content policy, and logs what goes wrong under the request's reference.
import type { AppLoadContext, DataFunctionArgs, EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToStaticMarkup, renderToString } from "react-dom/server";
import { listsErrors, RequestProvider } from "./components/form/RequestContext";
import type { PageHandle } from "./components/frame/page-handle";
import { shortFormsIn, wordsOfMarkup } from "./domain/short-forms";
import type { ShortForm } from "./standards/types";

/**
 * A page is whole before its first byte is sent, so nothing is gained by a stream, and writing one in small pieces is a good part of a
 * page's time. A fault while rendering is thrown: Remix then renders the root's error page.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: AppLoadContext,
) {
  const { nonce, id, markup: tables, shortForms: known } = loadContext.request;
  const write = isHydrated(remixContext) ? renderToString : renderToStaticMarkup;
  const render = (shortForms: readonly ShortForm[]) =>
    write(
      <RequestProvider
        value={{
          nonce,
          reference: id,
          hasErrors: listsErrors(remixContext.staticHandlerContext.actionData),
          markup: tables,
          shortForms,
        }}
      >
        <RemixServer context={withOwnRoutes(remixContext)} url={request.url} nonce={nonce} />
      </RequestProvider>,
    );
  const plain = render([]);
  // Which short forms a page uses is known when it is written; those who are told their meaning get it written once more.
  const used = known.length === 0 ? [] : shortFormsIn(wordsOfMarkup(plain), known);
  const markup = used.length === 0 ? plain : render(used);
  headers.set("Content-Type", "text/html; charset=utf-8");
  return new Response(`<!DOCTYPE html>${markup}`, { status, headers });
}

/**
 * Tells the page of its own routes alone. The list of all routes grows with every page of the portal, and a browser here never routes by
 * itself. Only the rendering is told so: the server's own setting keeps lazy route discovery off, and `/__manifest` absent
 * (docs/decisions/001).
 */
function withOwnRoutes(context: EntryContext): EntryContext {
  return { ...context, future: { ...context.future, v3_lazyRouteDiscovery: true } };
}

/** Pages without scripts need none of the marks by which React finds its way in the page. */
function isHydrated({ staticHandlerContext, routeModules }: EntryContext): boolean {
  const page = staticHandlerContext.matches.at(-1);
  const handle = page && (routeModules[page.route.id]?.handle as PageHandle<unknown> | undefined);
  return handle?.scripts === true;
}

export function handleDataRequest(response: Response) {
  return response;
}

/** A thrown error is a bug: one line in the log, under the reference that the page shows. */
export function handleError(error: unknown, { request, context }: DataFunctionArgs) {
  if (request.signal.aborted) return;
  context.portal.log.error({ err: error, id: context.request.id }, "request failed");
}
