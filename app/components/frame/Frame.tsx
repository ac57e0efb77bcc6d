// What stands around every page.
import type { ReactNode } from "react";
import { paths } from "../../http/paths";
import { Notice } from "./Notice";
import { SearchBox } from "./SearchBox";
import { ShortForms } from "./ShortForms";
import { Tag } from "../Tag";

export interface FrameProps {
  readonly networkName: string;
  readonly isDemonstration: boolean;
  readonly person: string | null;
  readonly menu: readonly { readonly label: string; readonly href: string }[];
  readonly notice: string | null;
  readonly unread: number;
  readonly search: boolean;
  /** The address of this page, to mark where in the menu it lies. */
  readonly here: string;
  readonly children: ReactNode;
}

export function Frame(props: FrameProps) {
  return (
    <>
      <a className="nhsuk-skip-link" href="#maincontent">
        Skip to main content
      </a>
      <Header {...props} />
      {props.isDemonstration && <DemonstrationLine />}
      <div className="nhsuk-width-container">
        <main className="nhsuk-main-wrapper" id="maincontent">
          {props.notice !== null && <Notice words={props.notice} />}
          <ShortForms />
          {props.children}
        </main>
      </div>
      <Footer />
    </>
  );
}

function Header({ networkName, person, unread, search, menu, here }: FrameProps) {
  const current = menu.filter(({ href }) => isWithin(here, href)).at(-1);
  return (
    <header className="nhsuk-header" id="menu">
      <div className="nhsuk-header__container nhsuk-width-container">
        <div className="nhsuk-header__service">
          <a className="app-brand" href={paths.home()}>
            <span className="app-brand__network">{networkName}</span>{" "}
            <span className="app-brand__service">Imaging quality</span>
          </a>
        </div>
        {person !== null && <MenuLinks />}
        {search && <SearchBox />}
        {person !== null && <Account person={person} unread={unread} />}
      </div>
      {menu.length > 0 && (
        <nav className="nhsuk-header__navigation" aria-label="Menu">
          <div className="nhsuk-header__navigation-container nhsuk-width-container">
            <ul className="nhsuk-header__navigation-list">
              {menu.map((entry) => (
                <MenuItem key={entry.href} {...entry} isCurrent={entry === current} />
              ))}
            </ul>
          </div>
        </nav>
      )}
    </header>
  );
}

/** On a phone the menu is folded: the address `#menu` opens it, and no script is needed. Elsewhere these links are not shown. */
function MenuLinks() {
  return (
    <p className="app-menu">
      <a className="app-menu__open" href="#menu">
        Menu
      </a>
      <a className="app-menu__close" href="#maincontent">
        Close menu
      </a>
    </p>
  );
}

function MenuItem({ label, href, isCurrent }: { label: string; href: string; isCurrent: boolean }) {
  const current = isCurrent ? " nhsuk-header__navigation-item--current" : "";
  return (
    <li className={`nhsuk-header__navigation-item${current}`}>
      <a className="nhsuk-header__navigation-link" href={href} aria-current={isCurrent ? "true" : undefined}>
        {isCurrent ? <strong className="nhsuk-header__navigation-item-current-fallback">{label}</strong> : label}
      </a>
    </li>
  );
}

function isWithin(here: string, href: string): boolean {
  return href === "/" ? here === "/" : here === href || here.startsWith(`${href}/`);
}

function Account({ person, unread }: { person: string; unread: number }) {
  return (
    <nav className="nhsuk-header__account" aria-label="Account">
      <ul className="nhsuk-header__account-list">
        <li className="nhsuk-header__account-item">
          <a className="nhsuk-header__account-link" href={paths.account()}>
            {person}
          </a>
        </li>
        <li className="nhsuk-header__account-item">
          <a className="nhsuk-header__account-link" href={paths.notifications()}>
            Notifications{unread > 0 && ` (${unread})`}
            {unread > 0 && <span className="nhsuk-u-visually-hidden"> not read</span>}
          </a>
        </li>
        <li className="nhsuk-header__account-item">
          <form className="nhsuk-header__account-form" action={paths.signOut()} method="post">
            <button className="nhsuk-header__account-button" type="submit">
              Sign out
            </button>
          </form>
        </li>
      </ul>
    </nav>
  );
}

function DemonstrationLine() {
  return (
    <div className="app-demo" role="region" aria-label="About this demonstration">
      <div className="nhsuk-width-container">
        <p>
          <Tag word="demonstration" /> Trusts, plan and published figures are real. Answers, stages, evidence and people
          are invented.
        </p>
      </div>
    </div>
  );
}

function Footer() {
  const links = [
    ["Help and contact", paths.help()],
    ["Accessibility statement", paths.accessibility()],
    ["Privacy", paths.privacy()],
    ["Cookies", paths.cookies()],
  ] as const;
  return (
    <footer className="nhsuk-footer">
      <div className="nhsuk-width-container">
        <div className="nhsuk-footer__meta">
          <h2 className="nhsuk-u-visually-hidden">Support links</h2>
          <ul className="nhsuk-footer__list">
            {links.map(([label, href]) => (
              <li key={href} className="nhsuk-footer__list-item">
                <a className="nhsuk-footer__list-item-link" href={href}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
          <p className="nhsuk-body-s">This portal holds no patient data. Do not upload any.</p>
        </div>
      </div>
    </footer>
  );
}
