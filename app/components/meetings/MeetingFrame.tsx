// The head of every page around one meeting: the way back, what is wrong, and the title.
import type { ReactNode } from "react";
import { paths } from "../../http/paths";
import { ErrorSummary, type Errors } from "../form/ErrorSummary";
import { Breadcrumbs } from "../frame/Breadcrumbs";
import { PageHead } from "../frame/PageHead";

export interface MeetingFrameProps {
  readonly title: string;
  readonly meeting: { readonly id: string; readonly title: string };
  readonly group: { readonly slug: string; readonly name: string };
  readonly errors?: Errors;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

export function MeetingFrame({ title, meeting, group, errors = {}, lead, children }: MeetingFrameProps) {
  const isHome = title === meeting.title;
  const whose = isHome || meeting.title === group.name ? group.name : `${group.name}: ${meeting.title}`;
  const trail = [
    { label: group.name, href: paths.group(group.slug) },
    { label: "Meetings", href: paths.meetings(group.slug) },
  ];
  return (
    <>
      <Breadcrumbs trail={isHome ? trail : [...trail, { label: meeting.title, href: paths.meeting(meeting.id) }]} />
      <ErrorSummary errors={errors} />
      <PageHead title={title} caption={whose === title ? undefined : whose} lead={lead} />
      {children}
    </>
  );
}
