// What counts as a date of birth in a text, and what does not.
import { describe, expect, it } from "vitest";
import type { IsoDate } from "../../../app/domain/dates";
import { findBirthDates } from "../../../app/domain/patient-data/birth-date";

const today = "2026-05-03" as IsoDate;
const count = (text: string) => findBirthDates(text, today).length;

describe("a date of birth", () => {
  it.each([
    "DOB: 12/03/1961",
    "D.O.B. 12.03.61",
    "Date of birth 12 March 1961",
    "born on 1961-03-12",
    "Born March 12, 1961",
    "Name\tDOB\tHospital\nJo Bloggs\t12/03/1961",
    "Name: Jo Bloggs 12/03/1961",
    "Patient: Jo Bloggs (12-03-1961)",
    "Mrs Jo Bloggs, 12/03/1961",
    "mrs bloggs 3rd may 2019",
  ])("is found in %j", (text) => {
    expect(count(text)).toBe(1);
  });
});

describe("what is no date of birth", () => {
  it.each([
    ["a date that nobody calls so", "The audit was done on 12/03/2024"],
    ["a day to come", "DOB: 12/03/2031"],
    ["before 1900", "Born 12/03/1861"],
    ["no date", "DOB: 45/13/1961"],
    ["another date behind the words", "Ask for name and date of birth. Review date 12/03/2025"],
    ["the date of a signature", "Approved by Mrs Bloggs, 12/03/2024"],
    ["a sign-off sheet", "Name: Jo Bloggs\nDate: 12/03/2024"],
    ["the label of a form", "Date of birth (DD/MM/YYYY)"],
  ])("%s", (_what, text) => {
    expect(count(text)).toBe(0);
  });
});
