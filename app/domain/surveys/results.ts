// The results of a survey: counts with their denominators, and what an anonymous survey must not tell.
import type { Answers, AnswerValue } from "./answers";
import type { Question } from "./questions";

/** Those who answered, as the results count them. */
export interface Respondent {
  readonly id: string;
  readonly name: string;
  readonly state: "provisional" | "final";
  readonly answers: Answers;
}

/** A count that may not be told stands as `null`. */
export interface Counted {
  readonly label: string;
  readonly count: number | null;
}

export interface NumberSummary {
  readonly median: number;
  /** `null` where the ends of the range would tell one trust's figure. */
  readonly range: readonly [least: number, most: number] | null;
}

export interface ColumnTotal {
  readonly label: string;
  readonly total: number;
  /** How many rows the total is of. */
  readonly rows: number;
}

export interface QuestionResult {
  readonly question: Question;
  /** Of how many: those who answered this question. */
  readonly answered: number;
  readonly tooFew: boolean;
  readonly counts: readonly Counted[];
  readonly numbers: NumberSummary | null;
  readonly totals: readonly ColumnTotal[];
}

/** Fewer than this many are never told apart in an anonymous survey. Source: the portal's product definition, "Surveys". */
export const smallestGroup = 3;

/** What one question found among these respondents. `isAnonymous` hides groups that are too small. */
export function resultOf(question: Question, among: readonly Respondent[], isAnonymous: boolean): QuestionResult {
  const values = among.flatMap(({ answers }) => answers.get(question.id)?.value ?? []);
  const answered = values.length;
  const tooFew = isAnonymous && answered > 0 && answered < smallestGroup;
  const none = { question, answered, tooFew, counts: [], numbers: null, totals: [] };
  if (tooFew || answered === 0) return none;
  const counts = countsOf(question, values);
  return {
    ...none,
    counts: isAnonymous ? hideSmall(question, counts, answered) : counts,
    numbers: numbersOf(values, isAnonymous),
    totals: totalsOf(question, values),
  };
}

type Exact = readonly { readonly label: string; readonly count: number }[];

function countsOf({ kind, settings }: Question, values: readonly AnswerValue[]): Exact {
  const labels = kind === "yes-no" ? ["Yes", "No"] : kind === "choice" || kind === "several" ? settings.options : [];
  return labels.map((label) => ({ label, count: values.filter((value) => choicesOf(value).includes(label)).length }));
}

/** What was chosen, in the words that results count; nothing for numbers, words and tables. */
export function choicesOf(value: AnswerValue | null): readonly string[] {
  if (value?.kind === "yes-no") return [value.yes ? "Yes" : "No"];
  if (value?.kind === "choice") return [value.chosen];
  return value?.kind === "several" ? value.chosen : [];
}

/** With several choices each count stands alone, and so does its rest; otherwise what is hidden must not follow from what is shown. */
function hideSmall({ kind }: Question, counts: Exact, answered: number): readonly Counted[] {
  const isSmall = (count: number) => count > 0 && count < smallestGroup;
  if (kind === "several") {
    return counts.map(({ label, count }) => {
      return { label, count: isSmall(count) || isSmall(answered - count) ? null : count };
    });
  }
  const present = counts.filter(({ count }) => count > 0).sort((a, b) => a.count - b.count);
  const hidden = present.filter(({ count }) => isSmall(count));
  const sum = () => hidden.reduce((all, { count }) => all + count, 0);
  for (const next of present.slice(hidden.length)) {
    if (hidden.length === 0 || (hidden.length > 1 && sum() >= smallestGroup)) break;
    hidden.push(next);
  }
  return counts.map((each) => ({ label: each.label, count: hidden.includes(each) ? null : each.count }));
}

function numbersOf(values: readonly AnswerValue[], isAnonymous: boolean): NumberSummary | null {
  const numbers = values.flatMap((value) => (value.kind === "number" ? [value.number] : [])).sort((a, b) => a - b);
  const [least] = numbers;
  const most = numbers.at(-1);
  if (least === undefined || most === undefined) return null;
  const upper = numbers[Math.floor(numbers.length / 2)] ?? most;
  const lower = numbers[Math.ceil(numbers.length / 2) - 1] ?? least;
  return { median: (lower + upper) / 2, range: isAnonymous ? null : [least, most] };
}

function totalsOf({ settings }: Question, values: readonly AnswerValue[]): readonly ColumnTotal[] {
  const rows = values.flatMap((value) => (value.kind === "table-by-site" ? value.rows : []));
  return settings.columns.flatMap(({ label, kind }, index) => {
    if (kind !== "number") return [];
    const numbers = rows.flatMap(({ cells }) => (typeof cells[index] === "number" ? [cells[index]] : []));
    return [{ label, total: numbers.reduce((sum, number) => sum + number, 0), rows: numbers.length }];
  });
}

export interface PeerMatch {
  readonly question: Question;
  readonly asking: readonly Respondent[];
  readonly offering: readonly Respondent[];
}

/** The questions in which somebody asks for help, with those who offer it or already answer yes. Nobody is matched with themselves. */
export function peerMatches(questions: readonly Question[], among: readonly Respondent[]): readonly PeerMatch[] {
  return questions.flatMap((question) => {
    const answerOf = ({ answers }: Respondent) => answers.get(question.id);
    const asking = among.filter((each) => answerOf(each)?.asksHelp === true);
    const offering = among.filter((each) => {
      const answer = answerOf(each);
      const hasSolved = answer?.value?.kind === "yes-no" && answer.value.yes;
      return !asking.includes(each) && (answer?.offersHelp === true || hasSolved);
    });
    return asking.length === 0 ? [] : [{ question, asking, offering }];
  });
}

/** Those who chose this answer to this question, of those who answered it: "who does X". */
export function whoChose(question: Question, label: string, among: readonly Respondent[]) {
  const answered = among.filter(({ answers }) => (answers.get(question.id)?.value ?? null) !== null);
  const chose = answered.filter(({ answers }) => choicesOf(answers.get(question.id)?.value ?? null).includes(label));
  return { chose, answered: answered.length };
}
