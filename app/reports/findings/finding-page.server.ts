// One finding with its evidence, its history, and what this person may do next. Read in one moment.
import { formatDate, type Instant } from "../../domain/dates";
import { isOverdue } from "../../domain/findings/findings";
import { formatMoment } from "../../domain/london";
import { findingWhat, type FindingPage } from "../../domain/view/finding-pages";
import { listEvidence } from "../../models/evidence.server";
import { actsOn } from "../../models/findings/finding-acts.server";
import {
  findingSubject,
  getFinding,
  listFindingEvidence,
  listFindingHistory,
  type FindingHistoryRow,
} from "../../models/findings/findings.server";
import { seesTrust, type Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";
import { readActionsPanel } from "../actions/actions-panel.server";
import { may } from "../assessment-place.server";
import { fromText } from "./findings-list.server";

/** The page, or `undefined` for a finding out of sight. */
export async function readFinding(scope: Scope, id: string): Promise<FindingPage | undefined> {
  return reading(scope, async (at) => {
    const finding = await getFinding(at, id);
    if (finding === undefined) return undefined;
    const acts = actsOn(at, finding);
    const subject = findingSubject(finding);
    const isOwn = may(at, ["finding.record", "finding.raise"], subject);
    const evidence = await listFindingEvidence(at, finding);
    const held = new Set(evidence.map(({ evidenceId }) => evidenceId));
    const owned = acts.mayAnswer ? await listEvidence(at, { trustId: finding.trustId }, false) : [];
    return {
      id: finding.id,
      slug: finding.slug,
      serviceName: finding.serviceName,
      seesService: seesTrust(at, finding.trustId),
      trust: finding.trustShortName,
      words: finding.words,
      grade: finding.grade,
      state: finding.state,
      isOverdue: isOverdue(finding, at.today),
      dueOn: finding.dueOn,
      raisedOn: finding.raisedOn,
      raisedBy: finding.raisedByName,
      from: fromText(finding),
      criterion: finding.criterion,
      assessmentId: finding.assessmentId,
      response: finding.response,
      version: finding.version,
      evidence,
      acts,
      onBehalfOf: !isOwn && may(at, ["finding.record-on-behalf"], subject) ? finding.trustShortName : null,
      attachable: owned
        .filter((each) => !each.held && !held.has(each.id))
        .map((each) => ({ value: each.id, label: each.title })),
      actions: await readActionsPanel(
        at,
        { id: finding.serviceId, slug: finding.slug, trustId: finding.trustId },
        { kind: "finding", id: finding.id },
        { kind: "finding", id: finding.id },
      ),
      history: (await listFindingHistory(at, finding)).map(showStep),
    };
  });
}

function showStep({ id, what, words, dueOn, onBehalf, recordedByName, recordedAt }: FindingHistoryRow) {
  const due =
    what === "raised" || what === "changed" ? `, due ${dueOn === null ? "without a day" : formatDate(dueOn)}` : "";
  return {
    key: id,
    what: `${findingWhat[what]}${due}${words === null ? "" : `: ${words}`}`,
    who: `${recordedByName}${onBehalf ? ", on behalf of the trust" : ""}, ${formatMoment(recordedAt as Instant)}`,
  };
}
