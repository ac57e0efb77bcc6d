// The gap analysis as the API gives it: counts, whole percentages and one decimal, from the same tallies as the page and the files.
import { percentages, type Tally } from "../domain/gap-analysis";
import type { NetworkGap } from "./network-gap-analysis.server";

/** One tally under the API's names. Percentages are `null` where there is nothing to assess. */
export function tallyJson(tally: Tally) {
  const shown = percentages(tally);
  const part = (count: number, key: "complete" | "commenced" | "notStarted" | "evidenced") => ({
    count,
    percent: shown?.[key] ?? null,
    percent_one_decimal: shown?.exact[key] ?? null,
  });
  return {
    criteria: tally.criteria,
    not_applicable: tally.notApplicable,
    denominator: tally.denominator,
    complete: part(tally.complete, "complete"),
    evidenced: part(tally.evidenced, "evidenced"),
    commenced: part(tally.commenced, "commenced"),
    not_started: part(tally.notStarted, "notStarted"),
    not_yet_rated: tally.notYetRated,
  };
}

export function gapAnalysisJson(gap: NetworkGap) {
  const { edition } = gap.edition;
  const sections = (tallies: readonly Tally[]) =>
    tallies.map((tally, index) => ({
      section: edition.sections[index]?.code ?? "",
      title: edition.sections[index]?.title ?? "",
      ...tallyJson(tally),
    }));
  return {
    edition: edition.id,
    edition_title: edition.title,
    as_at: gap.on,
    pooled: {
      services: gap.services.filter((each) => each.gap !== null).length,
      total: tallyJson(gap.pooled.total),
      sections: sections(gap.pooled.sections),
    },
    trusts: gap.services.map(({ service, gap: own }) => ({
      trust: service.trustShortName,
      trust_name: service.trustName,
      service: service.name,
      total: own === null ? null : tallyJson(own.total),
      sections: own === null ? [] : sections(own.sections),
    })),
  };
}
