// The stage board and its table, as the pages print them. A trust is a link only for who may open it.
import { formatDate, formatMonth } from "../domain/dates";
import { paths } from "../http/paths";
import type { Scope } from "../models/scope.server";
import { stageScale } from "../standards/registry";
import { earlierWords, mismatchWords, stageTitle, type StagesReport, type TrustStage } from "./stages.server";

function hrefOf(scope: Scope, trust: TrustStage): string | null {
  const opens = scope.sight.allTrusts || scope.sight.trusts.includes(trust.trustId);
  const [first] = trust.services;
  return opens && first !== undefined ? paths.service(first.service.slug) : null;
}

/** One column for each stage of the scale, and one for those that declared none. */
export function presentBoard(scope: Scope, { trusts }: StagesReport) {
  const stages = [...stageScale.stages.map(({ number }): number | null => number), null];
  return stages.map((stage) => ({
    stage,
    title: stageTitle(stage),
    trusts: trusts
      .filter((trust) => trust.stage === stage)
      .map((trust) => ({
        short: trust.short,
        name: trust.name,
        href: hrefOf(scope, trust),
        ...(trust.since === null ? {} : { note: `since ${formatMonth(trust.since)}` }),
      })),
  }));
}

/** One row for each service. */
export function presentStageRows(scope: Scope, { trusts }: StagesReport) {
  return trusts.flatMap((trust) =>
    trust.services.map(({ service, now, earlier, mismatch, awards }) => ({
      key: service.id,
      short: trust.short,
      name: trust.name,
      service: service.name,
      href: hrefOf(scope, trust),
      stage: now?.stage ?? null,
      title: now === null ? "" : stageTitle(now.stage),
      since: now === null ? null : formatDate(now.declaredOn),
      earlier: earlierWords(earlier),
      mismatch: mismatch === null ? null : mismatchWords(mismatch),
      awards: awards.map(({ scheme, status, knownOn }) => `${scheme}: ${status}, known in ${formatMonth(knownOn)}`),
    })),
  );
}
