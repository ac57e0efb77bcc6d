// Wakes the forms of a page that has any. Pages without forms load no script at all.
import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { listsErrors, RequestProvider } from "./components/form/RequestContext";
import { shortFormsShown } from "./components/frame/ShortForms";

// The page names its own routes alone (`withOwnRoutes` in entry.server.tsx), and must be woken as it was rendered. Nothing is discovered:
// that takes a `<Link>` or a navigation, and there are none.
window.__remixContext.future.v3_lazyRouteDiscovery = true;

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RequestProvider
        value={{
          nonce: undefined,
          reference: undefined,
          hasErrors: listsErrors(window.__remixContext.state.actionData),
          markup: new Map(),
          shortForms: shortFormsShown(document),
        }}
      >
        <RemixBrowser />
      </RequestProvider>
    </StrictMode>,
  );
});
