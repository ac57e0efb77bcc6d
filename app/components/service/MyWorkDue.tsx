import { plural } from "../../domain/view/figures";
import { paths } from "../../http/paths";
import type { MyWorkData } from "../../routes/_index";
import { ButtonLink } from "../form/Button";
import { EmptyState } from "../Note";
import { Panel } from "../Panel";
import { Tag } from "../Tag";
import { TaskList } from "../TaskList";

/** One thing to do next, in words, with one green button. */
export function NextThing({ work }: { work: MyWorkData }) {
  const next = nextOf(work);
  if (next === null) return null;
  return (
    <Panel title="Do this next" isNext>
      <p>
        <strong>{next.what}</strong> {next.why}
      </p>
      <ButtonLink label={next.button} href={next.href} />
    </Panel>
  );
}

function nextOf(work: MyWorkData) {
  const [due] = work.due;
  if (due !== undefined) {
    return {
      what: `${due.criterion} ${due.title}.`,
      why: `${due.status}. ${due.isOverdue ? `Its target date was ${due.when.replace("since ", "")}.` : `Due ${due.when}.`}`,
      button: "Open the criterion",
      href: paths.criterion(due.slug, due.assessmentId, due.criterion),
    };
  }
  const [renew] = work.renew;
  if (renew !== undefined && work.mayRenew) {
    return {
      what: `Renew ${renew.title}.`,
      why: `It supports ${plural(renew.criteria, "criterion", "criteria")}.`,
      button: "Open the evidence",
      href: paths.evidence(renew.id),
    };
  }
  const unrated = work.services.find(({ notYetRated, assessmentId }) => notYetRated > 0 && assessmentId !== null);
  if (unrated?.assessmentId && work.mayRate) {
    return {
      what: `Rate ${plural(unrated.notYetRated, "criterion that has", "criteria that have")} no answer yet.`,
      why: `${unrated.name}.`,
      button: "Open the assessment",
      href: paths.assessment(unrated.slug, unrated.assessmentId),
    };
  }
  const [guest] = work.guests;
  return guest === undefined
    ? null
    : {
        what: `Read ${guest.subjectName}.`,
        why: guest.title,
        button: "Open the assessment",
        href: paths.assessment(guest.slug, guest.id),
      };
}

/** Answers that this person owns, by target date. */
export function DueList({ work }: { work: MyWorkData }) {
  return (
    <Panel title="Due" aside={`${work.openCount} open that you own`}>
      {work.due.length === 0 ? (
        <EmptyState>
          <p>
            Nothing with a target date is yours. Set yourself as owner of a criterion, with a date, and it stands here.
          </p>
        </EmptyState>
      ) : (
        <TaskList
          items={work.due.map((answer) => ({
            key: `${answer.assessmentId} ${answer.criterion}`,
            what: (
              <a href={paths.criterion(answer.slug, answer.assessmentId, answer.criterion)}>
                {answer.criterion} {answer.title}
              </a>
            ),
            why: answer.status,
            when: answer.isOverdue ? (
              <>
                <Tag word="overdue" />
                <span className="app-small app-quiet"> {answer.when}</span>
              </>
            ) : (
              answer.when
            ),
          }))}
        />
      )}
      <OwnCriteria work={work} />
    </Panel>
  );
}

/** To everything that this person owns in each open assessment of theirs, with a date or without. */
function OwnCriteria({ work }: { work: MyWorkData }) {
  const open = work.services.flatMap(({ name, slug, assessmentId }) =>
    assessmentId === null ? [] : [{ name, href: paths.answers(slug, assessmentId, { owner: "me" }) }],
  );
  if (open.length === 0) return null;
  return (
    <p className="app-after">
      My criteria:{" "}
      {open.map(({ name, href }, index) => (
        <span key={href}>
          {index > 0 && ", "}
          <a href={href}>all that I own in {name}</a>
        </span>
      ))}
    </p>
  );
}
