import { paths } from "../../http/paths";

export type GroupPart = "home" | "members" | "meetings" | "actions" | "threads" | "programme" | "documents" | "surveys";

export interface GroupNavProps {
  readonly group: { readonly slug: string; readonly name: string };
  readonly current: GroupPart;
}

/** The parts of one group, on each of its pages. */
export function GroupNav({ group, current }: GroupNavProps) {
  const entries: readonly { part: GroupPart; label: string; href: string }[] = [
    { part: "home", label: "Overview", href: paths.group(group.slug) },
    { part: "members", label: "Members", href: paths.groupMembers(group.slug) },
    { part: "meetings", label: "Meetings", href: paths.meetings(group.slug) },
    { part: "actions", label: "Actions", href: paths.groupActions(group.slug) },
    { part: "threads", label: "Discussions", href: paths.threads(group.slug) },
    { part: "programme", label: "Programme", href: paths.programme(group.slug) },
    { part: "documents", label: "Documents", href: paths.groupDocuments(group.slug) },
    { part: "surveys", label: "Surveys", href: paths.surveys(group.slug) },
  ];
  return (
    <nav className="app-parts" aria-label={group.name}>
      <ul>
        {entries.map(({ part, label, href }) => (
          <li key={part}>
            <a href={href} aria-current={part === current ? "page" : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
