// Who may be glad of a call, by reason: quiet services, declarations that do not match, evidence past its date. No list is a ranking.
import { plural } from "../domain/view/figures";
import { paths } from "../http/paths";
import { countEndedEvidence } from "../models/evidence-counts.server";
import { listServices } from "../models/network.server";
import type { Scope } from "../models/scope.server";
import type { QuietReport } from "./quiet.server";
import { presentStageRows } from "./stage-board";
import type { StagesReport } from "./stages.server";

export interface Call {
  readonly key: string;
  readonly short: string;
  /** `null` for somebody who may not open it. */
  readonly href: string | null;
  readonly words: string;
}

export interface CallReason {
  readonly reason: string;
  /** In alphabetical order of trust. */
  readonly calls: readonly Call[];
}

/** Reasons without a call are left out. */
export async function readCalls(
  scope: Scope,
  stages: StagesReport,
  quiet: QuietReport,
): Promise<readonly CallReason[]> {
  const rows = presentStageRows(scope, stages);
  const reasons: readonly CallReason[] = [
    {
      reason: `Quiet for ${quiet.days} days or more`,
      calls: quiet.rows.map(({ id, short, href, last, days }) => ({
        key: id,
        short,
        href,
        words: days === null ? "has not answered anything yet" : `last change ${last}, ${plural(days, "day")} ago`,
      })),
    },
    {
      reason: "Declaration does not match the answers",
      calls: rows.flatMap(({ key, short, href, stage, mismatch }) =>
        mismatch === null ? [] : [{ key, short, href, words: `declared stage ${stage}: ${mismatch}` }],
      ),
    },
    {
      reason: "No stage declared",
      calls: rows.flatMap(({ key, short, href, stage }) =>
        stage === null ? [{ key, short, href, words: "has declared no stage" }] : [],
      ),
    },
    { reason: "Evidence past its expiry or review date", calls: await readEnded(scope) },
  ];
  return reasons.filter(({ calls }) => calls.length > 0);
}

async function readEnded(scope: Scope): Promise<readonly Call[]> {
  const counts = new Map((await countEndedEvidence(scope)).map(({ trustId, items }) => [trustId, items]));
  const seen = new Set<string>();
  return (await listServices(scope)).flatMap((service) => {
    const items = counts.get(service.trustId);
    if (items === undefined || seen.has(service.trustId)) return [];
    seen.add(service.trustId);
    const opens = scope.sight.allTrusts || scope.sight.trusts.includes(service.trustId);
    const href = opens ? paths.evidenceList(service.slug) : null;
    return [{ key: service.trustId, short: service.trustShortName, href, words: plural(items, "item") }];
  });
}
