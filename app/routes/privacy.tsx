// What the portal keeps about people, why, and for how long.
import type { PageHandle } from "../components/frame/page-handle";

export const handle: PageHandle<unknown> = { title: () => "Privacy" };

export default function Privacy() {
  return (
    <div className="app-reading">
      <h1 className="nhsuk-heading-l">Privacy</h1>
      <p>
        The portal holds no patient data, and evidence with patient data must not be uploaded. It holds a little about
        the people who use it, because work on quality has to say who did what.
      </p>
      <h2 className="nhsuk-heading-m">What is kept</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>your name or role title, your work email address, your roles and their dates</li>
        <li>your password as a hash that cannot be turned back</li>
        <li>when you signed in last</li>
        <li>what you changed and when: answers, evidence, stages</li>
        <li>an audit log of every change, with a number in place of your name</li>
      </ul>
      <h2 className="nhsuk-heading-m">Who sees it</h2>
      <p>
        People of your own trust and the senior QI manager see your name beside what you changed. Other trusts see
        percentages and stages, never people. Nothing is sold or shared with anyone else, and no page loads anything
        from another site.
      </p>
      <h2 className="nhsuk-heading-m">Why, and how long</h2>
      <p>
        The trusts and the network use it for their public task of assuring the quality of imaging. Sessions end after
        30 minutes without use and after 12 hours in any case. Records of quality work are kept as the NHS Records
        Management Code asks of the trust that holds them.
      </p>
      <h2 className="nhsuk-heading-m">Your rights</h2>
      <p>
        You may ask what is held about you, and have it corrected. Ask your trust&apos;s information governance team or
        the network office.
      </p>
    </div>
  );
}
