// Surveys from a draft to results: who may see one, who answers, and what stays a trust's own until it is final.
import { describe, expect, it } from "vitest";
import { noSettings } from "../../app/domain/surveys/questions";
import { transaction } from "../../app/models/transaction.server";
import { listSurveyChanges } from "../../app/models/surveys/changes.server";
import { addQuestion, listQuestions } from "../../app/models/surveys/questions.server";
import { openSurvey } from "../../app/models/surveys/standing.server";
import { getSurvey, listSurveys, startSurvey } from "../../app/models/surveys/surveys.server";
import { action as save } from "../../app/routes/surveys.$survey.answers.$respondent._index";
import { action as send } from "../../app/routes/surveys.$survey.answers.$respondent.final";
import { loader as csv } from "../../app/routes/surveys.$survey.results[.]csv";
import { must } from "../support/builders";
import { open, send as post } from "../routes/workspace-calls";
import { world, type World } from "../support/world";

const group = { id: "group-mri", access: "open" as const };

async function aSurvey(w: World, publishRule: "named" | "anonymous" | "private", isOpen = true) {
  const details = { title: "Leads", purpose: "To compare", asks: "trust" as const, publishRule, closesOn: null };
  const { id } = await transaction(w.scope("sigChair"), (tx) => startSurvey(tx, group, details));
  const scope = w.scope("sigChair");
  const survey = must(await getSurvey(scope, id));
  const words = { wording: "Is there a lead?", hint: null, guidanceSource: null, required: true };
  await transaction(scope, (tx) => addQuestion(tx, survey, 1, { kind: "yes-no", settings: noSettings, ...words }));
  if (isOpen) await transaction(scope, (tx) => openSurvey(tx, survey, 2, `/surveys/${id}`));
  const [question] = await listQuestions(scope, survey);
  return { id, field: `q-${must(question).id}` };
}

const north = (survey: string) => ({ survey, respondent: "trust-north" });
const file = async (w: World, id: string) => (await open(w, csv, "southLead", { survey: id })).text();

describe("a survey", () => {
  it("that is a draft is for those who take part in its group", async () => {
    const w = await world();
    const { id } = await aSurvey(w, "named", false);
    expect(await getSurvey(w.scope("northLead"), id)).toBeUndefined();
    expect(await getSurvey(w.scope("patientVolunteer"), id)).toBeUndefined();
    expect(await listSurveys(w.scope("northLead"), group)).toEqual([]);
    expect(await listSurveys(w.scope("sigChair"), group)).toHaveLength(1);
  });

  it("is answered by a quality lead and not by a viewer or another trust", async () => {
    const w = await world();
    const { id, field } = await aSurvey(w, "named");
    const form = { seenVersion: "0", [field]: "yes" };
    expect((await post(w, save, "northViewer", north(id), form)).status).toBe(403);
    expect((await post(w, save, "southLead", north(id), form)).status).toBe(404);
    expect((await post(w, save, "northLead", north(id), form)).status).toBe(303);
    expect((await post(w, save, "northContributor", north(id), form)).status).toBe(409);
  });

  it("shows another trust's answers once they are final, and not before", async () => {
    const w = await world();
    const { id, field } = await aSurvey(w, "named");
    await post(w, save, "northLead", north(id), { seenVersion: "0", [field]: "yes" });
    expect(await file(w, id)).not.toContain("NORTH");
    expect((await post(w, send, "northLead", north(id), { seenVersion: "1" })).status).toBe(400);
    await post(w, send, "northLead", north(id), { seenVersion: "1", [field]: "yes" });
    expect(await file(w, id)).toContain("NORTH,final,Yes");
    const survey = must(await getSurvey(w.scope("southLead"), id));
    const whats = (await listSurveyChanges(w.scope("southLead"), survey)).map(({ what }) => what);
    expect(whats).not.toContain("finalised");
    expect((await listSurveyChanges(w.scope("northLead"), survey)).map(({ what }) => what)).toContain("finalised");
  });

  it("that is anonymous names no trust, and one that is private is not shown", async () => {
    const w = await world();
    const anonymous = await aSurvey(w, "anonymous");
    await post(w, send, "northLead", north(anonymous.id), { seenVersion: "0", [anonymous.field]: "yes" });
    const shown = await file(w, anonymous.id);
    expect(shown).toContain("too few to show");
    expect(shown).not.toContain("NORTH");
    const hidden = await aSurvey(w, "private");
    expect((await open(w, csv, "southLead", { survey: hidden.id })).status).toBe(403);
    expect((await open(w, csv, "qiManager", { survey: hidden.id })).status).toBe(200);
  });
});
