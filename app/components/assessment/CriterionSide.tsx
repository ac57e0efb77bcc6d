import type { Instant } from "../../domain/dates";
import { formatMoment } from "../../domain/london";
import type { CriterionAmongServices, CriterionPage, HistoryShown } from "../../domain/view/criterion-page";
import { plural } from "../../domain/view/figures";
import { paths } from "../../http/paths";
import { ThreadsPanel } from "../discussions/ThreadsPanel";
import { History } from "../History";
import { Panel } from "../Panel";
import { PeerMatchPanel } from "../sharing/PeerMatchPanel";
import { TaskList } from "../TaskList";

/** Beside the answer: how the services stand, what is discussed, and what happened. */
export function CriterionSide({ page }: { page: CriterionPage }) {
  const { place, code, below, peers, history, hasMoreHistory } = page;
  return (
    <>
      {below !== null && (
        <Panel title="Evidenced from below" size="s">
          <p>The services answer these criteria of {below.editionTitle}:</p>
          <TaskList
            items={below.criteria.map((each) => ({
              key: each.code,
              what: <Below page={page} editionId={below.editionId} criterion={each} />,
              why: evidencedWords(each),
            }))}
          />
        </Panel>
      )}
      {peers !== null && (
        <PeerMatchPanel
          slug={place.slug}
          assessmentId={place.assessmentId}
          code={code}
          editionId={place.editionId}
          peers={peers}
        />
      )}
      <ThreadsPanel {...page.threads} />
      <Panel title="History" size="s">
        {history.length === 0 ? (
          <p>Nothing was recorded yet. Each change will stand here, with who made it and when.</p>
        ) : (
          <History
            entries={historyEntries(history)}
            all={
              hasMoreHistory
                ? {
                    label: `All changes to ${code}`,
                    href: paths.criterionHistory(place.slug, place.assessmentId, code),
                  }
                : undefined
            }
          />
        )}
      </Panel>
    </>
  );
}

/**
 * Each thing that happened as the line of time takes it. `withNotes` adds what a changed note then said; `hrefOf` gives the page of an
 * earlier answer.
 */
export function historyEntries(
  history: readonly HistoryShown[],
  withNotes = false,
  hrefOf?: (earlierVersion: number) => string,
) {
  return history.map(({ key, what, note, byName, at, onBehalfOf, earlierVersion }) => ({
    key,
    what: (
      <>
        {what.map((phrase) => (
          <span key={phrase} className="app-history__what">
            {phrase}
          </span>
        ))}
        {withNotes && note !== null && <span className="app-history__note app-typed">{note}</span>}
      </>
    ),
    who: (
      <>
        {`${byName}, ${formatMoment(at as Instant)}${onBehalfOf === null ? "" : `, on behalf of ${onBehalfOf}`}`}
        {hrefOf !== undefined && earlierVersion !== undefined && (
          <>
            {". "}
            <a href={hrefOf(earlierVersion)}>
              Look at this answer<span className="nhsuk-u-visually-hidden"> of {formatMoment(at as Instant)}</span>
            </a>
          </>
        )}
      </>
    ),
  }));
}

function Below({
  page,
  editionId,
  criterion,
}: {
  page: CriterionPage;
  editionId: string;
  criterion: CriterionAmongServices;
}) {
  const { code, title, sectionCode, complete, services } = criterion;
  const words = `${code} ${title}`;
  const href = page.mayOpenBelow ? paths.gapAnalysisCriteria({ edition: editionId, section: sectionCode }) : null;
  return (
    <>
      {complete} of {plural(services, "service")} {complete === 1 ? "has" : "have"}{" "}
      {href === null ? words : <a href={href}>{words}</a>} complete
    </>
  );
}

function evidencedWords({ complete, evidenced }: CriterionAmongServices): string {
  if (complete === 0) return "None evidenced";
  return evidenced === complete ? "All of them evidenced" : `${evidenced} of them evidenced`;
}
