// Help and contact: what to do when something does not work, for people with and without an account.
import type { PageHandle } from "../components/frame/page-handle";

export const handle: PageHandle<unknown> = { title: () => "Help and contact" };

export default function Help() {
  return (
    <div className="app-reading">
      <h1 className="nhsuk-heading-l">Help and contact</h1>
      <h2 className="nhsuk-heading-m">I cannot sign in</h2>
      <p>
        Ask your trust&apos;s quality lead, or the network office. They can give you an account, or a new password.
        After ten wrong passwords you wait a little before each try; nobody is locked out for good.
      </p>
      <h2 className="nhsuk-heading-m">Something went wrong</h2>
      <p>
        Try again after a few minutes. If the page shows a reference, send it to the network office: it leads them to
        what happened. Nothing that the portal said was saved is lost.
      </p>
      <h2 className="nhsuk-heading-m">I see patient data</h2>
      <p>
        The portal must hold none. Tell the trust&apos;s quality lead and the network office at once, say on which page,
        and do not copy or forward it. The lead withdraws the evidence, and it stops being served to the network.
      </p>
      <h2 className="nhsuk-heading-m">Words</h2>
      <p>
        A criterion is complete when the service says so; it is evidenced when current evidence is attached as well. A
        stage is what a service declares about itself. Summaries show percentages by trust and section, never another
        trust&apos;s notes or evidence.
      </p>
    </div>
  );
}
