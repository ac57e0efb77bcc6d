import { paths } from "../../http/paths";
import type { GroupHomeData } from "../../routes/groups.$group._index";
import { Facts } from "../Facts";
import { History } from "../History";
import { Note } from "../Note";
import { Panel } from "../Panel";
import { Tag } from "../Tag";

/** Said first of a group that is over, or is for its members alone. */
export function GroupState({ data }: { data: GroupHomeData }) {
  const { group, mergedInto } = data;
  if (group.status === "merged")
    return (
      <Note warn>
        <p>
          This group was merged
          {mergedInto !== null && (
            <>
              {" "}
              into <a href={mergedInto.href}>{mergedInto.label}</a>
            </>
          )}
          {group.closed !== null && ` on ${group.closed}`}. Its meetings stay here to be read.
        </p>
      </Note>
    );
  if (group.isClosed)
    return (
      <Note warn>
        <p>This group closed{group.closed !== null && ` on ${group.closed}`}. What it wrote stays here to be read.</p>
      </Note>
    );
  return group.isMembersOnly ? (
    <Note>
      <p>This group is for its members only. Others cannot see that it exists.</p>
    </Note>
  ) : null;
}

const vacantOr = ({ words, isVacant }: { words: string; isVacant: boolean }) =>
  isVacant ? <Tag word="vacant" /> : words;

/** Who leads it, when it meets, what its terms of reference ask for. */
export function GroupFacts({ data }: { data: GroupHomeData }) {
  const { group, chair, deputy, parent, ownRole } = data;
  return (
    <Panel title="About this group">
      <Facts
        facts={[
          { label: "Chair", value: vacantOr(chair) },
          { label: "Deputy chair", value: vacantOr(deputy) },
          { label: "Kind", value: group.kind },
          { label: "State", value: group.statusLabel },
          { label: "Meets", value: group.cadence },
          ...(group.ends === null ? [] : [{ label: "Ends", value: group.ends }]),
          { label: "Quorum", value: group.quorum },
          ...(group.volunteersVote ? [{ label: "Patient volunteers", value: "Vote" }] : []),
          ...(parent === null ? [] : [{ label: "Belongs to", value: <a href={parent.href}>{parent.label}</a> }]),
          ...(ownRole === null ? [] : [{ label: "Your role here", value: ownRole }]),
          { label: "Source", value: group.source },
        ]}
      />
      <p className="app-small app-quiet">
        The quorum is how many must be at a meeting for it to decide, from the group&apos;s terms of reference.
      </p>
    </Panel>
  );
}

/** What it has, each number leading to what it counts. */
export function GroupNumbers({ data }: { data: GroupHomeData }) {
  const { counts, group } = data;
  const numbers = [
    { label: "Meetings to come", count: counts.meetingsPlanned, href: paths.meetings(group.slug) },
    { label: "Meetings held", count: counts.meetingsHeld, href: paths.meetings(group.slug) },
    { label: "Open actions", count: counts.actions, href: paths.groupActions(group.slug) },
    { label: "Discussions", count: counts.threads, href: paths.threads(group.slug) },
    { label: "Work items", count: counts.workItems, href: paths.programme(group.slug, { status: "open" }) },
    { label: "Documents", count: counts.documents, href: paths.groupDocuments(group.slug) },
    { label: "Open surveys", count: counts.surveys, href: paths.surveys(group.slug) },
  ];
  return (
    <Panel title="What it is doing">
      <ul className="app-group-numbers">
        {numbers.map(({ label, count, href }) => (
          <li key={label}>
            <a href={href}>
              <strong>{count}</strong> <span>{label}</span>
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Members in numbers, and for which trusts nobody speaks. */
export function Representation({ data }: { data: GroupHomeData }) {
  const { missing, group, memberCount, represented } = data;
  return (
    <Panel title="Members" href={paths.groupMembers(group.slug)} aside={`${memberCount} in all`} size="s">
      <p>{represented} represented.</p>
      {missing.length > 0 && (
        <p>
          <strong>Trusts not represented:</strong>{" "}
          {missing.map(({ shortName, name }, index) => (
            <span key={shortName}>
              {index > 0 && ", "}
              <abbr title={name}>{shortName}</abbr>
            </span>
          ))}
          .
        </p>
      )}
    </Panel>
  );
}

/** Groups below this one. */
export function Subgroups({ data }: { data: GroupHomeData }) {
  if (data.subgroups.length === 0) return null;
  return (
    <Panel title="Groups that belong to it" size="s">
      <ul className="nhsuk-list">
        {data.subgroups.map(({ label, href, status, isActive }) => (
          <li key={href}>
            <a href={href}>{label}</a> {!isActive && <Tag word={status} />}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** What happened to it. */
export function GroupHistory({ data }: { data: GroupHomeData }) {
  if (data.history.length === 0) return null;
  return (
    <Panel title="History" size="s">
      <History
        entries={data.history.map(({ id, what, detail, who }) => ({
          key: id,
          what: detail === "" ? what : `${what}. ${detail}`,
          who,
        }))}
      />
    </Panel>
  );
}
