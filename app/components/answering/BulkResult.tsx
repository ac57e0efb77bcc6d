import type { FormProblem } from "../../domain/forms/parse";
import type { AnswersPage, BulkCheck } from "../../domain/view/answers-page";
import { AnswersView } from "./AnswersView";
import { BulkCheckView } from "./BulkCheckView";

export interface BulkResultProps {
  readonly page: AnswersPage;
  /** What the form was answered with: a check of what it would do, or why it was not taken. */
  readonly result: { readonly check: BulkCheck } | FormProblem | undefined;
}

/** What comes of a change to many answers: the check, or the list again with what is wrong. */
export function BulkResult({ page, result }: BulkResultProps) {
  if (result !== undefined && "check" in result) {
    return <BulkCheckView place={page.place} filter={page.filter} check={result.check} />;
  }
  return <AnswersView page={page} problem={result} />;
}
