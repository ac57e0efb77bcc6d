// Renders a page to the browser, with the nonce of its content policy, and logs what goes wrong under the request's reference.
import { PassThrough } from "node:stream";
import {
  createReadableStreamFromReadable,
  type AppLoadContext,
  type DataFunctionArgs,
  type EntryContext,
} from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { listsErrors, RequestProvider } from "./components/form/RequestContext";

const renderWithin = 10_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: AppLoadContext,
) {
  const { nonce, id } = loadContext.request;
  return new Promise<Response>((resolve, reject) => {
    let answerStatus = status;
    const { pipe, abort } = renderToPipeableStream(
      <RequestProvider
        value={{ nonce, reference: id, hasErrors: listsErrors(remixContext.staticHandlerContext.actionData) }}
      >
        <RemixServer context={remixContext} url={request.url} nonce={nonce} />
      </RequestProvider>,
      {
        nonce,
        onAllReady() {
          const body = new PassThrough();
          headers.set("Content-Type", "text/html; charset=utf-8");
          resolve(new Response(createReadableStreamFromReadable(body), { status: answerStatus, headers }));
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          answerStatus = 500;
          loadContext.portal.log.error({ err: error, id }, "page could not be rendered");
        },
      },
    );
    setTimeout(abort, renderWithin).unref();
  });
}

export function handleDataRequest(response: Response) {
  return response;
}

/** A thrown error is a bug: one line in the log, under the reference that the page shows. */
export function handleError(error: unknown, { request, context }: DataFunctionArgs) {
  if (request.signal.aborted) return;
  context.portal.log.error({ err: error, id: context.request.id }, "request failed");
}
