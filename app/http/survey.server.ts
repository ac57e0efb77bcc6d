// How routes of surveys begin: the survey in sight, and for what changes it, one whose group the asker runs.
import { authorize, found, permit } from "./authorize.server";
import type { Arguments } from "./portal.server";
import { groupSubject, type Scope } from "../models/scope.server";
import { getSurvey, type SurveyRow } from "../models/surveys/surveys.server";

export interface SurveyArguments extends Arguments {
  readonly params: Readonly<Record<string, string | undefined>>;
}

export interface SurveyAsked {
  readonly scope: Scope;
  readonly survey: SurveyRow;
}

/** The survey of the address, for reading. Throws 404 where it is out of sight. */
export async function readableSurvey(args: SurveyArguments, as: "page" | "file" = "page"): Promise<SurveyAsked> {
  const scope = await authorize(args, "group.read", as);
  return { scope, survey: found(await getSurvey(scope, args.params.survey ?? "")) };
}

/** The survey of the address, for those who run its group. Throws 403 for others who see it. */
export async function ownSurvey(args: SurveyArguments): Promise<SurveyAsked> {
  const scope = await authorize(args, "group.run");
  const survey = found(await getSurvey(scope, args.params.survey ?? ""));
  permit(scope, groupSubject(scope, survey.group));
  return { scope, survey };
}

/** What refused changes say. */
export const surveyRefusals = {
  "not-draft": "This survey is open or closed, so its questions no longer change",
  "changed-meanwhile": "Somebody changed this survey after you opened it. Open the page again to see it as it is now",
  "key-used": "This form was sent before with other words. Open the page again",
  "no-questions": "Add a question first: a survey without questions cannot be opened",
  "closes-in-the-past": "The closing date has passed. Change it first",
  closed: "This survey is closed, so answers no longer change",
  final: "These answers are final. Return them to provisional to change them",
} as const;
