import { Button } from "../form/Button";
import { PortalForm } from "../form/PortalForm";

export interface ShownNotice {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly href: string;
  readonly when: string;
  readonly kind: string;
  readonly isRead: boolean;
  /** Where the button that marks it as read sends to. */
  readonly reading: string;
}

/** Notices, the unread ones marked in words and by their weight. */
export function NoticeList({ notices }: { notices: readonly ShownNotice[] }) {
  return (
    <ol className="app-notices">
      {notices.map(({ id, title, body, href, when, kind, isRead, reading }) => (
        <li key={id} className={isRead ? undefined : "app-notices__new"}>
          <div>
            <p className="app-notices__title">
              {!isRead && <span className="nhsuk-u-visually-hidden">Unread: </span>}
              <a href={href}>{title}</a>
            </p>
            {body !== "" && <p>{body}</p>}
            <p className="app-small app-quiet">
              {kind}. {when}
            </p>
          </div>
          {!isRead && (
            <PortalForm action={reading} className="app-inline-form">
              <Button label="Mark as read" kind="secondary" small of={`: ${title}`} />
            </PortalForm>
          )}
        </li>
      ))}
    </ol>
  );
}
