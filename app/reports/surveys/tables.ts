// The results as tables for files: a row for each answer, or a row for each trust. Anonymous ones hold counts alone.
import { valueWords } from "../../domain/surveys/answers";
import type { Respondent } from "../../domain/surveys/results";
import type { SurveyResults } from "./results.server";

interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** A row for each answer of each trust; a table's rows each have their own. */
export function longTable({ questions, named }: SurveyResults): Table | null {
  if (named === null) return null;
  const columns = ["trust", "state", "question", "site", "column", "answer", "note", "asks for help", "offers help"];
  const rows = named.respondents.flatMap((respondent) =>
    questions.flatMap((question) => {
      const answer = respondent.answers.get(question.id);
      if (answer === undefined) return [];
      const help = [answer.note, answer.asksHelp ? "yes" : "no", answer.offersHelp ? "yes" : "no"];
      const head = [respondent.name, respondent.state, question.wording];
      if (answer.value?.kind !== "table-by-site")
        return [[...head, null, null, valueWords(question, answer.value), ...help]];
      return answer.value.rows.flatMap(({ site, cells }) =>
        cells.map((cell, index) => [...head, site, question.settings.columns[index]?.label ?? null, cell, ...help]),
      );
    }),
  );
  return { columns, rows };
}

/** A row for each trust, a column for each question: the grid of the page. */
export function wideTable({ questions, named }: SurveyResults): Table | null {
  if (named === null) return null;
  return {
    columns: ["trust", "state", ...questions.map(({ wording }) => wording)],
    rows: named.respondents.map((respondent) => [
      respondent.name,
      respondent.state,
      ...questions.map((question) => valueWords(question, valueOf(respondent, question.id))),
    ]),
  };
}

const valueOf = (respondent: Respondent, question: string) => respondent.answers.get(question)?.value ?? null;

/** What is counted of each question, in words: what may not be told says so. */
export function countsTable({ results }: SurveyResults): Table {
  return {
    columns: ["question", "what is counted", "figure", "of"],
    rows: results.flatMap((each) => {
      const { question, answered } = each;
      if (each.tooFew) return [[question.wording, "too few to show", null, null]];
      const counts = each.counts.map(({ label, count }) => [
        question.wording,
        label,
        count ?? "too few to show",
        answered,
      ]);
      const { numbers } = each;
      const unit = question.settings.unit === null ? "" : ` (${question.settings.unit})`;
      const median = numbers === null ? [] : [[question.wording, `median${unit}`, numbers.median, answered]];
      const totals = each.totals.map(({ label, total, rows }) => [question.wording, `total of ${label}`, total, rows]);
      const lines = [...counts, ...median, ...totals];
      return lines.length === 0 ? [[question.wording, "answered", answered, null]] : lines;
    }),
  };
}
