// The actions about one criterion, finding or barrier, for its page. One statement, whatever it holds.
import { writeClosesChoice, type ClosesChoice, type ServiceCloses } from "../../domain/actions/closes";
import { inOrderOfWaiting, toAct } from "../../domain/actions/service-actions";
import { isSettled, type CompiledEdition } from "../../domain/gap-analysis";
import type { ActionsPanelData } from "../../domain/view/service-actions";
import { paths } from "../../http/paths";
import { actionSubject, listActionsFor } from "../../models/actions/service-actions.server";
import type { Answer } from "../../models/answers.server";
import type { Assessment } from "../../models/assessments.server";
import { seesTrust, type Scope } from "../../models/scope.server";
import { may } from "../assessment-place.server";
import { showActionRow } from "./service-actions-list.server";

interface PanelPlace {
  readonly id: string;
  readonly slug: string;
  readonly trustId: string;
}

/** What would close this, open ones first; `null` where the trust's actions are out of sight, as they are for guests. */
export async function readActionsPanel(
  scope: Scope,
  service: PanelPlace,
  closes: ServiceCloses,
  choice: ClosesChoice,
): Promise<ActionsPanelData | null> {
  const { slug, trustId } = service;
  if (!seesTrust(scope, trustId)) return null;
  const actions = await listActionsFor(scope, service, closes);
  const own = actions.filter((action) => action.closes !== null);
  const free = actions.filter((action) => action.closes === null && may(scope, toAct, actionSubject(scope, action)));
  const mayAdd = may(scope, toAct, actionSubject(scope, { trustId, ownerId: scope.actor?.personId ?? null }));
  const names = { slug, assessments: [] };
  return {
    slug,
    rows: inOrderOfWaiting(own).map((action) => showActionRow(names, action, scope.today)),
    newHref: mayAdd ? paths.serviceActionNew(slug, { closes: writeClosesChoice(choice) }) : null,
    existing: free.map(({ id, title }) => ({ value: id, label: title })),
  };
}

/**
 * The panel of a criterion's page; `null` for the network's own assessments, which have no service. An action is offered while the
 * assessment is open and the answer leaves something to do; what was done before stands there whatever the answer is.
 */
export async function readCriterionActions(
  scope: Scope,
  assessment: Assessment,
  { criterion: code, value }: Answer,
  countsAs: CompiledEdition["countsAs"],
): Promise<ActionsPanelData | null> {
  const { serviceId, trustId, slug, editionId } = assessment;
  if (serviceId === null || trustId === null) return null;
  const closes = { kind: "criterion", id: `${editionId}/${code}` } as const;
  const choice = { kind: "criterion", code, assessmentId: assessment.id } as const;
  const panel = await readActionsPanel(scope, { id: serviceId, slug, trustId }, closes, choice);
  const isOffered = assessment.closedAt === null && !isSettled(countsAs.get(value ?? ""));
  return panel === null || isOffered ? panel : { ...panel, newHref: null, existing: [] };
}
