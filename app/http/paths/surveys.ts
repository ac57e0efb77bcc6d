// Addresses of surveys.
import { part } from "./query";

export const surveyPaths = {
  surveys: (group: string) => `/groups/${part(group)}/surveys`,
  surveyNew: (group: string) => `/groups/${part(group)}/surveys/new`,
  survey: (id: string) => `/surveys/${part(id)}`,
} as const;
