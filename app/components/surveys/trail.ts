// The way back up from a survey's pages.
import { paths } from "../../http/paths";

interface Place {
  readonly id: string;
  readonly title: string;
  readonly group: { readonly slug: string; readonly name: string };
}

export const groupTrail = ({ slug, name }: Place["group"]) => [
  { label: name, href: paths.group(slug) },
  { label: "Surveys", href: paths.surveys(slug) },
];

export const surveyTrail = ({ id, title, group }: Place) => [
  ...groupTrail(group),
  { label: title, href: paths.survey(id) },
];
