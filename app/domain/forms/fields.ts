// The kinds of field that forms share, each with its messages in plain imperatives.
import { z } from "zod";
import { isIsoDate, type IsoDate } from "../dates";

/** A required line of text. `enter` completes "Enter …". */
export function line(enter: string, longest = 200) {
  return z.string(`Enter ${enter}`).max(longest, `Shorten this to ${longest} characters or fewer`);
}

/** Text that may be left empty; missing becomes `null`. */
export function optionalText(longest = 4000) {
  return z
    .string()
    .max(longest, `Shorten this to ${longest.toLocaleString("en-GB")} characters or fewer`)
    .optional()
    .transform((text) => text ?? null);
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
  const text = z.string().optional();
  return { [`${name}-day`]: text, [`${name}-month`]: text, [`${name}-year`]: text } as Record<
    `${Name}-day` | `${Name}-month` | `${Name}-year`,
    typeof text
  >;
}

/** Puts a date's fault where its field is; gives the day otherwise. For use in a schema's `transform`. */
export function takeDate(
  typed: Readonly<Record<string, unknown>>,
  name: string,
  label: string,
  context: z.RefinementCtx,
): IsoDate | null {
  const read = readDate(typed as Record<string, string | undefined>, name, label);
  if (read.ok) return read.date;
  context.addIssue({ code: "custom", message: read.message, path: [name] });
  return null;
}
