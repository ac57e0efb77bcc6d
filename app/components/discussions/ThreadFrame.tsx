// The head of every page around one thread: the way back, what is wrong, and the title.
import type { ReactNode } from "react";
import { paths } from "../../http/paths";
import { ErrorSummary, type Errors } from "../form/ErrorSummary";
import { Breadcrumbs } from "../frame/Breadcrumbs";
import { PageHead } from "../frame/PageHead";

export interface ThreadFrameProps {
  readonly title: string;
  readonly thread: { readonly id: string; readonly title: string };
  readonly group: { readonly slug: string; readonly name: string };
  readonly errors?: Errors;
  readonly children: ReactNode;
}

/** The way back up to a group's discussions. */
export function threadsTrail({ slug, name }: ThreadFrameProps["group"]) {
  return [
    { label: "Groups", href: paths.groups() },
    { label: name, href: paths.group(slug) },
    { label: "Discussions", href: paths.threads(slug) },
  ];
}

export function ThreadFrame({ title, thread, group, errors = {}, children }: ThreadFrameProps) {
  return (
    <>
      <Breadcrumbs trail={[...threadsTrail(group), { label: thread.title, href: paths.thread(thread.id) }]} />
      <div className="app-reading">
        <ErrorSummary errors={errors} />
        <PageHead title={title} caption={thread.title} />
        {children}
      </div>
    </>
  );
}
