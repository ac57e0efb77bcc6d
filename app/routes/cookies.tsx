// The portal's two cookies.
import { DataTable } from "../components/DataTable";
import type { PageHandle } from "../components/frame/page-handle";

export const handle: PageHandle<unknown> = { title: () => "Cookies" };

export default function Cookies() {
  return (
    <div className="app-reading">
      <h1 className="nhsuk-heading-l">Cookies</h1>
      <p>
        The portal uses two cookies. Both are needed for it to work, so there is nothing to agree to. None follows you
        elsewhere.
      </p>
      <DataTable
        caption="Cookies of this portal"
        columns={[{ label: "Name" }, { label: "What it is for" }, { label: "Ends" }]}
        rows={[
          {
            key: "session",
            cells: [
              "__Host-portal",
              "Keeps you signed in",
              "When you sign out or close the browser; after 30 minutes without use; after 12 hours",
            ],
          },
          {
            key: "notice",
            cells: [
              "__Host-notice",
              "Shows once that something was saved",
              "On the next page, at the latest after a minute",
            ],
          },
        ]}
        stack
      />
    </div>
  );
}
