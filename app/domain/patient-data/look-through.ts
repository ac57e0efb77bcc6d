// Looks a file's words through for patient data, and says how much was found and where. What was found is never kept.
import type { IsoDate } from "../dates";
import { findBirthDates } from "./birth-date";
import { findNhsNumbers } from "./nhs-number";
import { findHospitalNumbers } from "./number-pattern";

/** A page, sheet, slide or part of a file, by where its words begin. */
export interface TextPart {
  readonly label: string;
  readonly from: number;
}

export interface PatientData {
  readonly nhsNumbers: number;
  readonly birthDates: number;
  /** Numbers as the trust says that its hospital numbers look. Absent where none was found. */
  readonly hospitalNumbers?: number;
  /** "Page 2", "Sheet Doses", "Line 14": the first few, in the order of the file. */
  readonly places: readonly string[];
}

const mostPlaces = 5;

/**
 * What a text holds of patient data, or `null`. Without parts, places are lines of the text. `patterns` say what hospital numbers
 * look like (see number-pattern).
 */
export function lookForPatientData(
  text: string,
  parts: readonly TextPart[],
  today: IsoDate,
  patterns: readonly string[] = [],
): PatientData | null {
  const numbers = findNhsNumbers(text);
  const births = findBirthDates(text, today);
  const known = new Set(numbers);
  const ofHospital = findHospitalNumbers(text, patterns).filter((at) => !known.has(at));
  if (numbers.length + births.length + ofHospital.length === 0) return null;
  const offsets = [...numbers, ...births, ...ofHospital].sort((a, b) => a - b);
  const labels = parts.length > 0 ? labelsOf(parts, offsets) : linesOf(text, offsets);
  return {
    nhsNumbers: numbers.length,
    birthDates: births.length,
    ...(ofHospital.length === 0 ? {} : { hospitalNumbers: ofHospital.length }),
    places: [...new Set(labels)].slice(0, mostPlaces),
  };
}

/** Both lists are in order, so each is walked once. */
function labelsOf(parts: readonly TextPart[], offsets: readonly number[]): readonly string[] {
  let part = 0;
  return offsets.map((offset) => {
    while ((parts[part + 1]?.from ?? Infinity) <= offset) part += 1;
    return parts[part]?.label ?? "";
  });
}

function linesOf(text: string, offsets: readonly number[]): readonly string[] {
  let line = 1;
  let walked = 0;
  return offsets.map((offset) => {
    for (; walked < offset; walked += 1) if (text.charCodeAt(walked) === 0x0a) line += 1;
    return `Line ${line}`;
  });
}
