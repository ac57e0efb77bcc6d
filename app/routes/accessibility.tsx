// The accessibility statement.
import type { PageHandle } from "../components/frame/page-handle";

export const handle: PageHandle<unknown> = { title: () => "Accessibility statement" };

export default function Accessibility() {
  return (
    <div className="app-reading">
      <h1 className="nhsuk-heading-l">Accessibility statement</h1>
      <p>
        This portal is made for everyone who works on imaging quality in the network. It is built on the NHS frontend
        and aims to meet the Web Content Accessibility Guidelines version 2.2 at level AA.
      </p>
      <h2 className="nhsuk-heading-m">How you can use it</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>every page works with a keyboard alone, and without scripts</li>
        <li>
          you can enlarge text to 400% without scrolling sideways, but for wide tables, which scroll in a box of their
          own
        </li>
        <li>charts have a sentence that says what they show, and a table of the same numbers</li>
        <li>nothing is said by colour alone</li>
        <li>pages can be printed</li>
      </ul>
      <h2 className="nhsuk-heading-m">How accessible it is</h2>
      <p>
        The portal has been checked by automatic tests on its main journeys. It has not been tested yet by people who
        use screen readers, magnifiers or speech recognition, nor audited by anyone outside. Until it has, we do not
        claim that it conforms fully. Known limits:
      </p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>files that trusts upload as evidence may not be accessible: ask the trust for another form</li>
        <li>
          the table of trusts by criteria is large, and takes patience with a screen reader: its file is easier to
          filter
        </li>
      </ul>
      <h2 className="nhsuk-heading-m">Tell us</h2>
      <p>
        If you cannot use a part of the portal, or need it in another form, tell the network office. We answer within
        ten working days. If you are not content with the answer, contact the Equality Advisory and Support Service.
      </p>
      <h2 className="nhsuk-heading-m">The law</h2>
      <p>
        The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile Applications)
        (No. 2) Accessibility Regulations 2018.
      </p>
      <p className="app-small app-quiet">Prepared on 22 November 2026.</p>
    </div>
  );
}
