// Surveys as their pages show them.
import { formatDate } from "../../domain/dates";
import { rowsShown } from "../../domain/surveys/answers";
import { kindLabels, type Question } from "../../domain/surveys/questions";
import { publishRules } from "../../domain/surveys/standing";
import { paths } from "../../http/paths";
import type { SurveyRow } from "../../models/surveys/surveys.server";
import { sources } from "../../standards/sources";
import type { Typed } from "../../domain/forms/parse";

export interface QuestionShown extends Question {
  readonly kindLabel: string;
  readonly source: { readonly title: string; readonly href: string } | null;
  /** Rows of its table; 0 for other kinds. */
  readonly rows: number;
}

/** A question with its guidance by title, and as many rows as what is filled asks for. */
export function presentQuestion(question: Question, typed: Typed = {}): QuestionShown {
  const source = sources.find(({ id }) => id === question.guidanceSource);
  return {
    ...question,
    kindLabel: kindLabels[question.kind],
    source: source === undefined ? null : { title: source.title, href: paths.source(source.id) },
    rows: question.kind === "table-by-site" ? rowsShown(question, typed) : 0,
  };
}

/** What a survey is, for the head of its pages. */
export function presentSurvey(survey: SurveyRow) {
  const { id, title, purpose, asks, publishRule, closesOn, state, stateNow, version, group } = survey;
  return {
    id,
    title,
    purpose,
    asks,
    publishRule,
    ruleWords: publishRules[publishRule],
    closesOn,
    closes: closesOn === null ? "No closing date" : formatDate(closesOn),
    state,
    stateNow,
    version,
    group,
  };
}

export type SurveyShown = ReturnType<typeof presentSurvey>;

/** The guidance that a question may rest on, by title, for a list to choose from. */
export const sourceChoices = [
  { value: "", label: "None" },
  ...sources.map(({ id, title }) => ({ value: id, label: title })).sort((a, b) => a.label.localeCompare(b.label)),
];
export const sourceIds: readonly string[] = sources.map(({ id }) => id);
