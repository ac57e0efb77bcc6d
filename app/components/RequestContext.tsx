// What a page knows of its own request. The nonce goes this way and never through a loader, whose data anyone may read.
import { createContext, useContext } from "react";

export interface RequestValue {
  readonly nonce: string | undefined;
  /** What a person quotes when something went wrong. */
  readonly reference: string | undefined;
}

const RequestContext = createContext<RequestValue>({ nonce: undefined, reference: undefined });

export const RequestProvider = RequestContext.Provider;

export function useRequest(): RequestValue {
  return useContext(RequestContext);
}
