// Finds a criterion, a statement's place or a section by the code in an address.
import type { Edition, Section } from "../standards/types";
import { compileEdition, type PlacedCriterion } from "./gap-analysis";

/** The criterion with its statement and section, or `undefined` for a code that the edition does not have. */
export function findCriterion(edition: Edition, code: string): PlacedCriterion | undefined {
  const compiled = compileEdition(edition);
  const index = compiled.indexOf.get(code);
  return index === undefined ? undefined : compiled.criteria[index];
}

export function findSection(edition: Edition, code: string): Section | undefined {
  return edition.sections.find((section) => section.code === code);
}

/** What heads a criterion's page: its own title, or its statement's where an imported edition has none. */
export function criterionTitle({ criterion, statement }: PlacedCriterion): string {
  return criterion.title ?? statement.title;
}
