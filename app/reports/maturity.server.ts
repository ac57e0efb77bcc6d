// The network's maturity: published submissions as they were printed, what the portal computes beside them, and its own submissions.
// The page, the file, the API and the dashboard all read it here.
import { formatMonth, type IsoDate } from "../domain/dates";
import { checkPublished, domainScore, levelFor, overallScore } from "../domain/maturity";
import { parseDecimal, toNumber, type Rational } from "../domain/rational";
import { roundHalfUp } from "../domain/rounding";
import { getTemplate } from "../models/editions.server";
import { listSubmissions, type MatrixSubmission } from "../models/maturity.server";
import type { Scope } from "../models/scope.server";
import { reading } from "../models/transaction.server";
import type { MaturityTemplate } from "../standards/types";

export interface DomainCell {
  readonly code: string;
  readonly title: string;
  /** As printed, or computed to the template's decimals; `null` where there is no score. */
  readonly score: string | null;
  /** The level's label; `null` while the domain is incomplete. */
  readonly level: string | null;
  /** "3 of 8 items" while incomplete. */
  readonly incomplete: string | null;
}

export type MaturityCheck = "agrees" | "does not add up" | "levels only" | "computed" | "incomplete";

export interface MaturityRow {
  readonly id: string;
  readonly title: string;
  readonly madeFor: IsoDate;
  readonly month: string;
  readonly kind: "published" | "portal";
  readonly isSubmitted: boolean;
  readonly source: string | null;
  readonly domains: readonly DomainCell[];
  readonly published: { readonly score: string; readonly level: string } | null;
  readonly computed: { readonly score: string; readonly level: string; readonly value: number } | null;
  readonly check: MaturityCheck;
  /** The exact overall score that stands for this submission: as printed, or computed. */
  readonly standing: Rational | null;
}

export interface MaturityReport {
  /** Of the newest submission. */
  readonly template: MaturityTemplate | undefined;
  /** Newest first. */
  readonly rows: readonly MaturityRow[];
}

/** Reads all submissions; drafts only for those who make them. */
export async function readMaturity(scope: Scope, withDrafts = false): Promise<MaturityReport> {
  return reading(scope, async (at) => {
    const submissions = await listSubmissions(at, withDrafts);
    const templates = new Map<string, MaturityTemplate>();
    for (const id of new Set(submissions.map(({ templateId }) => templateId))) {
      const template = await getTemplate(at, id);
      if (template !== undefined) templates.set(id, template);
    }
    const rows = submissions.flatMap((submission) => {
      const template = templates.get(submission.templateId);
      return template === undefined ? [] : [presentSubmission(template, submission)];
    });
    return { template: templates.get(submissions[0]?.templateId ?? ""), rows };
  });
}

/** One submission as a row. */
export function presentSubmission(template: MaturityTemplate, submission: MatrixSubmission): MaturityRow {
  const shared = {
    id: submission.id,
    title: submission.title,
    madeFor: submission.madeFor,
    month: formatMonth(submission.madeFor),
    kind: submission.kind,
    isSubmitted: submission.kind === "published" || submission.submittedAt !== null,
    source: submission.source,
  };
  return submission.kind === "published"
    ? { ...shared, ...presentPublished(template, submission) }
    : { ...shared, ...presentOwn(template, submission) };
}

type Figures = Pick<MaturityRow, "domains" | "published" | "computed" | "check" | "standing">;

function presentPublished(template: MaturityTemplate, submission: MatrixSubmission): Figures {
  const labels = new Map(template.levels.map((level) => [level.id, level.label]));
  const domains = template.domains.map(({ code, title }): DomainCell => {
    const printed = submission.publishedDomains.get(code);
    const level = printed === undefined ? null : (labels.get(printed.level) ?? printed.level);
    return { code, title, score: printed?.score ?? null, level, incomplete: null };
  });
  const total = submission.publishedOverall ?? "";
  const check = checkPublished(
    domains.map(({ score }) => score),
    total,
  );
  return {
    domains,
    published: { score: total, level: labels.get(submission.publishedLevel ?? "") ?? submission.publishedLevel ?? "" },
    computed: check === null ? null : presentScore(template, check.computed),
    check: check === null ? "levels only" : check.agrees ? "agrees" : "does not add up",
    standing: parseDecimal(total),
  };
}

function presentOwn(template: MaturityTemplate, submission: MatrixSubmission): Figures {
  const domains = template.domains.map((domain): DomainCell => {
    const score = domainScore(template, domain, submission.itemLevels);
    const { code, title } = domain;
    return score.complete
      ? { code, title, score: roundHalfUp(score.score, template.decimals), level: score.level.label, incomplete: null }
      : { code, title, score: null, level: null, incomplete: `${score.answered} of ${score.items} items` };
  });
  const overall = overallScore(template, submission.itemLevels);
  return {
    domains,
    published: null,
    computed: overall === null ? null : presentScore(template, overall.score),
    check: overall === null ? "incomplete" : "computed",
    standing: overall?.score ?? null,
  };
}

function presentScore(template: MaturityTemplate, score: Rational) {
  const level = levelFor(template, score, template.domains.length).label;
  return { score: roundHalfUp(score, template.decimals), level, value: toNumber(score) };
}

/** The table as a file: printed and computed figures each in a column of their own. */
export function maturityTable({ template, rows }: MaturityReport) {
  const domains = template?.domains ?? [];
  return {
    columns: [
      "submission",
      "for",
      "kind",
      ...domains.flatMap(({ title }) => [`${title} score`, `${title} level`]),
      "overall published",
      "overall published level",
      "overall computed",
      "overall computed level",
      "check",
      "source",
    ],
    rows: rows.map((row) => [
      row.title,
      row.madeFor,
      row.kind,
      ...row.domains.flatMap(({ score, level, incomplete }) => [
        score,
        level ?? (incomplete === null ? null : `incomplete, ${incomplete}`),
      ]),
      row.published?.score ?? null,
      row.published?.level ?? null,
      row.computed?.score ?? null,
      row.computed?.level ?? null,
      checkWords[row.check],
      row.source,
    ]),
  };
}

export const checkWords: Readonly<Record<MaturityCheck, string>> = {
  agrees: "Agrees within rounding",
  "does not add up": "Does not add up",
  "levels only": "Levels only",
  computed: "Computed here",
  incomplete: "Incomplete",
};
