// Patterns of hospital numbers: which are taken, what they find, and that none of them can hold up a file.
import { describe, expect, it } from "vitest";
import type { IsoDate } from "../../../app/domain/dates";
import { lookForPatientData } from "../../../app/domain/patient-data/look-through";
import { findingInWords, findingOf } from "../../../app/domain/patient-data/finding";
import {
  examplesOf,
  faultOfPattern,
  findHospitalNumbers,
  tidyPattern,
} from "../../../app/domain/patient-data/number-pattern";

const today = "2026-05-14" as IsoDate;

describe("a pattern", () => {
  it.each(["RJE######", "@######", "######", "UH/####", "A12-####", "RJE 12345#####"])("%s is taken", (pattern) => {
    expect(faultOfPattern(pattern)).toBeNull();
  });

  it.each([
    ["", "too-short"],
    ["###", "too-short"],
    ["A###", "too-short"],
    ["#####", "too-loose"],
    ["@@@@@@", "too-loose"],
    ["ABCDEFG", "too-loose"],
    ["A123456", "too-loose"],
    ["R######################", "too-long"],
    ["R(#+)+######", "signs"],
    [".*######", "signs"],
    ["-######", "signs"],
    ["R#####\n#", "signs"],
  ])("%s is refused: %s", (pattern, fault) => {
    expect(faultOfPattern(pattern)).toBe(fault);
  });

  it("is kept in capitals, with one space between its words", () => {
    expect(tidyPattern("  rje   ###### ")).toBe("RJE ######");
  });

  it("finds each of its own examples", () => {
    for (const pattern of ["RJE######", "@@####@", "######", "A/####-@@"]) {
      const examples = examplesOf(pattern);
      expect(new Set(examples).size).toBe(3);
      for (const example of examples) expect(findHospitalNumbers(`Seen: ${example}.`, [pattern])).toEqual([6]);
    }
  });
});

describe("a hospital number", () => {
  const finds = (text: string, pattern = "RJE######") => findHospitalNumbers(text, [pattern]).length;

  it.each(["RJE123456", "rje123456", "RJE 123456", "RJE-123456", "(RJE123456)", "No RJE123456, and no other"])(
    "is found in: %s",
    (text) => expect(finds(text)).toBe(1),
  );

  it.each(["XRJE123456", "RJE1234567", "RJE12345", "RJE123456B", "RJE  123456", "ARJE 123456é"])(
    "is not found in: %s",
    (text) => expect(finds(text)).toBe(0),
  );

  it("is found by any of several patterns, once each, in the order of the text", () => {
    expect(findHospitalNumbers("Z9999 then A123456 then RJE654321", ["RJE######", "@######"])).toEqual([11, 24]);
  });

  it("holds a file, with its count and places, and is no NHS number as well", () => {
    const data = lookForPatientData("Line\nRJE123456 and RJE654321", [], today, ["RJE######"]);
    expect(data).toEqual({ nhsNumbers: 0, birthDates: 0, hospitalNumbers: 2, places: ["Line 2"] });
    const finding = findingOf("read", data);
    expect(finding?.reason).toBe("hospital-number");
    expect(findingInWords(finding!)).toBe("What reads as 2 hospital numbers (Line 2)");
    expect(lookForPatientData("999 000 0018", [], today, ["### ### ####"])).toMatchObject({ nhsNumbers: 1 });
    expect(lookForPatientData("999 000 0018", [], today, ["### ### ####"])).not.toHaveProperty("hospitalNumbers");
  });

  it("is looked for in five million characters in a moment, whatever the pattern and the text", () => {
    const hostile = ["@@@@@@@@@@@@@@@@####", "####################", "A A A A A A A A ####"];
    for (const text of ["A".repeat(5e6), "1".repeat(5e6), "A ".repeat(2.5e6), "A1".repeat(2.5e6)]) {
      const began = performance.now();
      findHospitalNumbers(text, hostile);
      expect(performance.now() - began).toBeLessThan(3000);
    }
  });
});
