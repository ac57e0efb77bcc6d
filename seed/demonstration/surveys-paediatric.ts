// The Paediatric SIG's survey: what it asks, and how far each trust is. Invented for the demonstration; not for clinical use.
import { noSettings, type Question } from "../../app/domain/surveys/questions";

const asked = (id: string, wording: string, traits: Partial<Question>): Question => ({
  id: `survey-paediatric-${id}`,
  kind: "yes-no",
  wording,
  hint: null,
  guidanceSource: null,
  settings: noSettings,
  required: true,
  ...traits,
});

export const paediatricQuestions: readonly Question[] = [
  asked("lead", "Is there a named lead for imaging children?", {}),
  asked("levels", "Do you review local dose levels for children every year?", { guidanceSource: "ukhsa-ndrl" }),
  asked("waiting", "Is there a waiting area for children?", {}),
  asked("play", "How can a child be prepared before a scan?", {
    kind: "several",
    settings: { ...noSettings, options: ["Play specialist", "Film or leaflet", "Visit beforehand", "None of these"] },
  }),
  asked("reporting", "Who reports children's images out of hours?", {
    kind: "choice",
    settings: { ...noSettings, options: ["Own radiologists", "Another trust", "An outside company"] },
  }),
  asked("staff", "How many radiographers have training in imaging children?", {
    kind: "number",
    settings: { ...noSettings, unit: "people", least: 0, most: 500 },
  }),
  asked("change", "What would you change first?", { kind: "text", required: false }),
];

export const finalTrusts = ["BWC", "DGFT", "GEH", "RWT", "SATH", "SWB", "UHB", "UHCW"];
export const provisionalTrusts = ["ROH", "WAHT", "WHT"];
