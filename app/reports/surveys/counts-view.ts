// What was counted of each question, one line for a question: the page's form of it.
import type { QuestionCounts } from "../../domain/surveys/counts-shown";
import type { SurveyResults } from "./results.server";

/** Every question with its counts. In an anonymous survey what is too small says so, and no count leads to names. */
export function countsView({ results, named }: SurveyResults): readonly QuestionCounts[] {
  const few = "too few to show";
  return results.map(({ question, answered, tooFew, counts, numbers, totals }) => {
    const { unit } = question.settings;
    const inUnit = (figure: number) => `${figure}${unit === null ? "" : ` ${unit}`}`;
    const range = numbers?.range ?? null;
    const shown = [
      ...(tooFew ? [{ label: "Answers", figure: few, answer: null }] : []),
      ...counts.map(({ label, count }) => {
        return { label, figure: String(count ?? few), answer: named === null ? null : label };
      }),
      ...(numbers === null ? [] : [{ label: "Median", figure: inUnit(numbers.median), answer: null }]),
      ...(range === null ? [] : [{ label: "Range", figure: `${range[0]} to ${inUnit(range[1])}`, answer: null }]),
      ...totals.map(({ label, total }) => ({ label: `Total of ${label}`, figure: String(total), answer: null })),
    ];
    const words = { label: "Answered in words", figure: String(answered), answer: null };
    return { id: question.id, wording: question.wording, answered, counts: shown.length === 0 ? [words] : shown };
  });
}
