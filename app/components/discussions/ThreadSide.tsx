// Beside a thread: how one follows it, what it is about and became, what is done to it, and what happened.
import { paths } from "../../http/paths";
import type { ThreadPageData } from "../../routes/threads.$thread._index";
import { Button } from "../form/Button";
import { HiddenFields } from "../form/HiddenFields";
import { PortalForm } from "../form/PortalForm";
import { History } from "../History";
import { Panel } from "../Panel";

export function ThreadSide({ data }: { data: ThreadPageData }) {
  return (
    <>
      <FollowingPanel data={data} />
      <AboutPanel data={data} />
      <TendingPanel data={data} />
      {data.changes.length > 0 && (
        <Panel title="History" size="s">
          <History entries={data.changes} />
        </Panel>
      )}
    </>
  );
}

const stands = {
  follows: "You follow this discussion: you are told of each new post.",
  muted: "You have muted this discussion: you are told only where a post names you.",
  neither: "You do not follow this discussion: you are told only where a post names you.",
} as const;

const choices = [
  { state: "follows", label: "Follow" },
  { state: "muted", label: "Mute" },
  { state: "neither", label: "Stop following" },
] as const;

function FollowingPanel({ data: { thread, following } }: { data: ThreadPageData }) {
  const state = following?.state ?? "neither";
  const offered = choices.filter((each) => each.state !== state && !(state === "muted" && each.state === "neither"));
  return (
    <Panel title="Following" size="s">
      <p>{stands[state]}</p>
      <div className="app-buttons">
        {offered.map((each) => (
          <PortalForm key={each.state} action={paths.threadFollowing(thread.id)} className="app-inline-form">
            <HiddenFields fields={[{ name: "state", value: each.state }]} />
            <Button label={each.label} of="this discussion" kind="secondary" small />
          </PortalForm>
        ))}
      </div>
    </Panel>
  );
}

function AboutPanel({ data: { about, became } }: { data: ThreadPageData }) {
  if (about === null && became.length === 0) return null;
  return (
    <Panel title="What it is about" size="s">
      <ul className="nhsuk-list">
        {about !== null && (
          <li>
            About <a href={about.href}>{about.label}</a>
          </li>
        )}
        {became.map(({ key, kind, title, href }) => (
          <li key={key}>
            {kind === "work-item" ? "Became the work item " : "A proposal to change "}
            <a href={href}>{title}</a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function TendingPanel({ data: { thread, group, may } }: { data: ThreadPageData }) {
  if (!may.tend) return null;
  const links = [
    { label: "Rename it", href: paths.threadTitle(thread.id), shown: true },
    { label: "Move it to another group", href: paths.threadMove(thread.id), shown: may.move },
    {
      label: "Make it a work item",
      href: paths.workItemNew(group.slug, { from: thread.id }),
      shown: may.run && !group.hasEnded,
    },
    { label: "Propose a change to a document", href: paths.threadProposal(thread.id), shown: may.run },
  ];
  return (
    <Panel title="Look after it" size="s">
      <ul className="nhsuk-list">
        {links
          .filter(({ shown }) => shown)
          .map(({ label, href }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
      </ul>
      {may.run && (
        <PortalForm
          action={thread.closed === null ? paths.threadClosing(thread.id) : paths.threadReopening(thread.id)}
          className="app-inline-form"
        >
          <HiddenFields fields={[{ name: "seenVersion", value: String(thread.version) }]} />
          <Button label={thread.closed === null ? "Close the discussion" : "Open it again"} kind="secondary" small />
        </PortalForm>
      )}
    </Panel>
  );
}
