// What a page knows of its own request. The nonce goes this way and never through a loader, whose data anyone may read.
import { createContext, useContext } from "react";
import type { ShortForm } from "../../standards/types";

export interface RequestValue {
  readonly nonce: string | undefined;
  /** What a person quotes when something went wrong. */
  readonly reference: string | undefined;
  /** The form that was sent came back with errors: the title says so. */
  readonly hasErrors: boolean;
  /** Tables that the loader built as markup. Empty in a browser: pages that have them run no scripts. */
  readonly markup: ReadonlyMap<string, string>;
  /** What this page explains of its short forms. */
  readonly shortForms: readonly ShortForm[];
}

const RequestContext = createContext<RequestValue>({
  nonce: undefined,
  reference: undefined,
  hasErrors: false,
  markup: new Map(),
  shortForms: [],
});

export const RequestProvider = RequestContext.Provider;

/** Whether what an action gave back lists errors. The server and the browser ask alike, so that both make the same title. */
export function listsErrors(actionData: Readonly<Record<string, unknown>> | null | undefined): boolean {
  return Object.values(actionData ?? {}).some((data) => {
    const errors: unknown = typeof data === "object" && data !== null && "errors" in data ? data.errors : null;
    return typeof errors === "object" && errors !== null && Object.keys(errors).length > 0;
  });
}

export function useRequest(): RequestValue {
  return useContext(RequestContext);
}
