// A person's notices: what they were told, unread first.
import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { Button } from "../components/form/Button";
import { EmptyState } from "../components/Note";
import { NoticeFilterForm } from "../components/mail/NoticeFilterForm";
import { NoticeList } from "../components/mail/NoticeList";
import { PageHead } from "../components/frame/PageHead";
import { Pager } from "../components/frame/Pager";
import type { PageHandle } from "../components/frame/page-handle";
import { PortalForm } from "../components/form/PortalForm";
import { formatMoment } from "../domain/london";
import { noticeKinds, type NoticeKind } from "../domain/notices";
import { pageOf, type PageLinkTo } from "../domain/page-of";
import { plural } from "../domain/view/figures";
import { authorize } from "../http/authorize.server";
import { paths } from "../http/paths";
import { listNotices, type NoticeRow } from "../models/mail/notice-list.server";

export const handle: PageHandle<unknown> = { title: () => "Notices" };

const noticesOnPage = 50;

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "own-work.view");
  const query = new URL(args.request.url).searchParams;
  const kind = readKind(query.get("kind"));
  const unreadOnly = query.get("show") === "unread";
  const notices = await listNotices(scope, { kind, unreadOnly });
  const page = pageOf(notices, query.get("from"), noticesOnPage);
  const linkTo = (to: PageLinkTo | null) =>
    to && {
      label: `notices ${to.first} to ${to.last}`,
      href: paths.notifications({ kind, show: unreadOnly ? "unread" : null, from: to.from }),
    };
  return json({
    kind,
    unreadOnly,
    unread: notices.filter(({ isRead }) => !isRead).length,
    notices: page.rows.map(shown),
    previous: linkTo(page.previous),
    next: linkTo(page.next),
  });
}

function readKind(word: string | null): NoticeKind | null {
  return (Object.keys(noticeKinds) as NoticeKind[]).find((kind) => kind === word) ?? null;
}

function shown({ id, kind, title, body, address, createdAt, isRead }: NoticeRow) {
  const label = readKind(kind);
  return {
    id,
    title,
    body,
    href: address,
    when: formatMoment(createdAt),
    kind: label === null ? "" : noticeKinds[label].label,
    isRead,
    reading: paths.notificationReading(id),
  };
}

export default function Notifications() {
  const { kind, unreadOnly, unread, notices, previous, next } = useLoaderData<typeof loader>();
  return (
    <div className="app-reading">
      <Breadcrumbs trail={[{ label: "Home", href: paths.home() }]} />
      <PageHead
        title="Notices"
        lead={unread === 0 ? "Nothing unread." : `${plural(unread, "unread notice")}.`}
        links={[{ label: "What comes by mail, and when", href: paths.notificationSettings() }]}
      />
      <NoticeFilterForm kind={kind} unreadOnly={unreadOnly} />
      {unread > 0 && (
        <PortalForm action={paths.notificationsReading()} className="app-inline-form">
          <Button label="Mark all as read" kind="secondary" small />
        </PortalForm>
      )}
      {notices.length > 0 && <NoticeList notices={notices} />}
      <Pager label="Notice pages" previous={previous} next={next} />
      {notices.length === 0 && (
        <EmptyState>
          {kind === null && !unreadOnly ? (
            <p>
              Mentions, replies, meetings, actions, drafts to comment on and reminders of dates arrive here. There are
              none yet.
            </p>
          ) : (
            <p>
              Nothing matches. <a href={paths.notifications()}>Show everything</a>.
            </p>
          )}
        </EmptyState>
      )}
    </div>
  );
}
