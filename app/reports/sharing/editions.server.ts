// Which edition a page of peer match speaks of: those that services are assessed against.
import type { FilterChoice } from "../../domain/view/assessment-pages";
import { getEdition, listEditions } from "../../models/editions.server";
import type { Scope } from "../../models/scope.server";
import type { Edition } from "../../standards/types";

export interface ChosenEdition {
  readonly edition: Edition;
  readonly choices: readonly FilterChoice[];
  readonly sections: readonly FilterChoice[];
}

/** The edition that the address names, or the first for services; `undefined` before there is one. */
export async function chooseEdition(scope: Scope, id: string): Promise<ChosenEdition | undefined> {
  const listed = (await listEditions(scope)).filter(({ subject }) => subject === "service");
  const chosen = listed.find((each) => each.id === id) ?? listed[0];
  const edition = chosen && (await getEdition(scope, chosen.id));
  if (edition === undefined) return undefined;
  return {
    edition,
    choices: listed.map((each) => ({ value: each.id, label: each.title })),
    sections: edition.sections.map(({ code, title }) => ({ value: code, label: `${code} ${title}` })),
  };
}
