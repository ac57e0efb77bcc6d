// The kinds of field that forms share, each with its messages in plain imperatives.
import * as z from "zod/mini";
import { isIsoDate, type IsoDate } from "../dates";

/** A required line of text. `enter` completes "Enter …". */
export function line(enter: string, longest = 200) {
  return text(longest, `Shorten this to ${longest} characters or fewer`, `Enter ${enter}`);
}

/** Text that may be left empty; missing becomes `null`. */
export function optionalText(longest = 4000) {
  const bounded = text(longest, `Shorten this to ${longest.toLocaleString("en-GB")} characters or fewer`);
  return z.pipe(
    z.optional(bounded),
    z.transform((given) => given ?? null),
  );
}

/** A required text with the message for one that is too long, and the message where there is none. */
export function text(longest: number, tooLong: string, missing = tooLong) {
  return z.string(missing).check(z.maxLength(longest, tooLong));
}

/** The number of the version that the page showed. It stands in the page, so a fault is the page's. */
export function seenVersion(least: 0 | 1) {
  const message = "Open the page again";
  return z.coerce.number(message).check(z.multipleOf(1, message), z.gte(least, message), z.lte(1_000_000_000, message));
}

/** What a schema's checks and transforms are given to say a fault. */
export type Faults = Pick<z.core.ParsePayload, "issues">;

/** Puts a message at a field. */
export function addFault({ issues }: Faults, field: string, message: string): void {
  issues.push({ code: "custom", path: [field], message, input: undefined });
}

/** A date typed as three fields `name-day`, `name-month`, `name-year`; gives the day, `null` for none, or one message that says what is missing. */
export function readDate(typed: Readonly<Record<string, string | undefined>>, name: string, label: string): DateRead {
  const parts = ["day", "month", "year"] as const;
  const given = parts.map((part) => (typed[`${name}-${part}`] ?? "").trim());
  if (given.every((part) => part === "")) return { ok: true, date: null };
  const missing = parts.filter((_, index) => given[index] === "");
  if (missing.length > 0) {
    return {
      ok: false,
      message: `${label} must include a ${missing.join(" and a ")}`,
      field: `${name}-${missing[0] ?? "day"}`,
    };
  }
  const [day = "", month = "", year = ""] = given;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (!/^\d{4}$/.test(year) || !isIsoDate(iso) || year < "1990" || year > "2100") {
    return { ok: false, message: `${label} must be a real date, for example 28 6 2024`, field: `${name}-day` };
  }
  return { ok: true, date: iso };
}

export type DateRead =
  | { readonly ok: true; readonly date: IsoDate | null }
  | { readonly ok: false; readonly message: string; readonly field: string };

/** The three inputs of a date, for use inside an object schema: `...dateInputs("target")`. */
export function dateInputs<Name extends string>(name: Name) {
  const part = z.optional(z.string());
  return { [`${name}-day`]: part, [`${name}-month`]: part, [`${name}-year`]: part } as Record<
    `${Name}-day` | `${Name}-month` | `${Name}-year`,
    typeof part
  >;
}

/** Puts a date's fault where its field is; gives the day otherwise. For use in a schema's `transform`. */
export function takeDate(
  typed: Readonly<Record<string, unknown>>,
  name: string,
  label: string,
  faults: Faults,
): IsoDate | null {
  const read = readDate(typed as Record<string, string | undefined>, name, label);
  if (read.ok) return read.date;
  addFault(faults, name, read.message);
  return null;
}

/** A day that has to come, in London: required. A fault is added where it has not; then `today` stands for it. */
export function takeFutureDay(
  typed: Readonly<Record<string, unknown>>,
  name: string,
  label: string,
  today: IsoDate,
  faults: Faults,
) {
  const before = faults.issues.length;
  const day = takeDate(typed, name, label, faults);
  if (faults.issues.length === before && day === null) addFault(faults, name, `Enter ${label.toLowerCase()}`);
  if (day !== null && day <= today) addFault(faults, name, `${label} must be after today`);
  return day ?? today;
}
