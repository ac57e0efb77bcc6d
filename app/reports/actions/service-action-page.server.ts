// One action of a service with what it would close, what closed it, whether it worked, and what this person may do next.
import { writeClosesChoice } from "../../domain/actions/closes";
import { formatDate } from "../../domain/dates";
import { formatMoment } from "../../domain/london";
import { actionPriorityLabel, actionStateLabel } from "../../domain/view/service-actions";
import {
  listActionChecks,
  listClosingEvidence,
  listServiceActionHistory,
  type ActionCheck,
} from "../../models/actions/action-record.server";
import { actionSubject, getServiceAction } from "../../models/actions/service-actions.server";
import { listEvidence } from "../../models/evidence.server";
import type { ServiceRow } from "../../models/network.server";
import { listOwners } from "../../models/people.server";
import type { Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";
import { may } from "../assessment-place.server";
import { toAct } from "../../domain/actions/service-actions";
import { listClosesChoices, readClosesNames, toChoice } from "./closes.server";
import { showActionRow } from "./service-actions-list.server";

/** The page, or `undefined` for an action that is not one of this service. */
export async function readServiceAction(scope: Scope, service: ServiceRow, id: string) {
  return reading(scope, async (at) => {
    const action = await getServiceAction(at, id);
    if (action === undefined || action.serviceId !== service.id) return undefined;
    const names = await readClosesNames(at, service);
    const evidence = await listClosingEvidence(at, action);
    return {
      ...showActionRow(names, action, at.today),
      ownerId: action.ownerId,
      detail: action.detail,
      progress: action.progress,
      version: action.version,
      chosen: toChoice(names, action.closes),
      mayChange: may(at, toAct, actionSubject(at, action)),
      evidence,
      checks: (await listActionChecks(at, action)).filter(({ doneOn }) => doneOn !== null).map(showCheck),
      history: showHistory(await listServiceActionHistory(at, action)),
    };
  });
}

/** Of each step its state and what it changed; of the first, everything. Newest first, as they come. */
function showHistory(steps: Awaited<ReturnType<typeof listServiceActionHistory>>) {
  return steps.map((step, index) => {
    const before = steps[index + 1];
    const said = wordsOf(step);
    const known = before === undefined ? [] : wordsOf(before);
    return {
      key: step.id,
      what: [actionStateLabel(step.state), ...said.filter((words) => !known.includes(words))].join(". "),
      who: `${step.by}${step.onBehalf ? ", on behalf of the trust" : ""}, ${formatMoment(step.at)}`,
    };
  });
}

function wordsOf(step: Awaited<ReturnType<typeof listServiceActionHistory>>[number]): readonly string[] {
  return [
    step.title,
    step.owner === null ? "Nobody owns it yet" : `Owned by ${step.owner}`,
    step.dueOn === null ? "No due date" : `Due ${formatDate(step.dueOn)}`,
    `${actionPriorityLabel(step.priority)} priority`,
    ...(step.progress === null ? [] : [step.progress]),
  ];
}

function showCheck({ id, doneOn, effective, note, by, onBehalf }: ActionCheck) {
  const found = effective === true ? "It has worked" : "It has not worked";
  return {
    key: id,
    what: note === null ? found : `${found}: ${note}`,
    who: `${by ?? ""}${onBehalf ? ", on behalf of the trust" : ""}${doneOn === null ? "" : `, ${formatDate(doneOn)}`}`,
  };
}

/** What the form of an action offers: its people, and what it may close. A contributor gives actions to themselves only. */
export async function readActionChoices(
  scope: Scope,
  service: ServiceRow,
  now: Parameters<typeof listClosesChoices>[2],
) {
  const owners = await listOwners(scope, service.trustId);
  const mayGive = may(scope, toAct, actionSubject(scope, { trustId: service.trustId, ownerId: null }));
  const people = mayGive ? owners : owners.filter(({ id }) => id === scope.actor?.personId);
  return {
    people: [
      ...(mayGive ? [{ value: "", label: "Nobody yet" }] : []),
      ...people.map(({ id, name }) => ({ value: id, label: name })),
    ],
    closing: await listClosesChoices(scope, service, now),
    closes: now === null ? "" : writeClosesChoice(now),
  };
}

/** The trust's evidence that an action may be closed with. */
export async function listClosingChoices(scope: Scope, service: ServiceRow) {
  const evidence = await listEvidence(scope, { trustId: service.trustId }, false);
  return evidence.filter(({ held }) => !held).map(({ id, title }) => ({ value: id, label: title }));
}
