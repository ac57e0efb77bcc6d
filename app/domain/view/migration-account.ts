// The rows of a migration's account in words, narrowed as a page or a file asks.
import type { AccountRow, MigrationAccount } from "../crosswalk/account";
import type { CompiledEdition } from "../gap-analysis";
import { labelOf } from "./cycles";
import { plural } from "./figures";
import { whyWords, type AccountFilter, type AccountShown } from "./migration";

export interface AccountToShow {
  readonly from: CompiledEdition;
  readonly to: CompiledEdition;
  readonly account: MigrationAccount;
  /** Of the old assessment, for the names of owners. */
  readonly answers: ReadonlyMap<string, { readonly ownerName: string | null }>;
}

/** A row with a name for pages of rows. */
export type AccountRowShown = AccountShown & { readonly id: string };

/** The account's rows, old criteria in the order of their edition and new ones after them; `show` narrows them. */
export function showAccount(
  { from, to, account, answers }: AccountToShow,
  show: AccountFilter,
): readonly AccountRowShown[] {
  const text = (edition: CompiledEdition, code: string) => ({
    code,
    text: edition.criteria[edition.indexOf.get(code) ?? -1]?.criterion.text ?? "",
  });
  const fresh = account.fresh.map((code): AccountRowShown => ({
    id: `new ${code}`,
    key: `new ${code}`,
    from: null,
    was: "",
    owner: null,
    evidence: "",
    to: text(to, code),
    becomes: "Not yet rated",
    why: ["New: nothing was asked before, so it begins with nothing."],
  }));
  if (show === "fresh") return fresh;
  const split = countBy(account.rows);
  const rows = account.rows
    .filter((row) => isShown(row, show, split))
    .map((row): AccountRowShown => ({
      id: `${row.from} ${row.to ?? ""}`,
      key: `${row.from} ${row.to ?? ""}`,
      from: text(from, row.from),
      was: labelOf(from.edition.scale, row.was),
      owner: answers.get(row.from)?.ownerName ?? null,
      evidence: row.evidence === 0 ? "" : plural(row.evidence, "item"),
      to: row.to === null ? null : text(to, row.to),
      becomes: becomesWords(row, to),
      why: whyWords(row, from.edition.scale, to.edition.scale),
    }));
  return show === "" ? [...rows, ...fresh] : rows;
}

function becomesWords(row: AccountRow, to: CompiledEdition): string {
  if (row.to === null) return "Not carried";
  return row.becomes === null ? "Not yet rated" : `${labelOf(to.edition.scale, row.becomes)}, please confirm`;
}

function countBy(rows: readonly AccountRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { from } of rows) counts.set(from, (counts.get(from) ?? 0) + 1);
  return counts;
}

/** Notes that say that less is carried than was recorded. */
const lessKinds: readonly string[] = ["lowest", "unrated", "asks-more", "no-such-value"];

function isShown(row: AccountRow, show: AccountFilter, split: ReadonlyMap<string, number>): boolean {
  switch (show) {
    case "":
      return true;
    case "merged":
      return row.mergedWith.length > 0;
    case "split":
      return (split.get(row.from) ?? 0) > 1;
    case "dropped":
      return row.to === null;
    case "lower":
      return row.notes.some((note) => lessKinds.includes(note.kind) && !("of" in note && note.of.includes(row.from)));
    case "fresh":
      return false;
  }
}
