// A survey as a trust will see it. Nothing that is filled here is sent.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { Note } from "../components/Note";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { AnswerFields } from "../components/surveys/AnswerFields";
import { surveyTrail } from "../components/surveys/trail";
import { readableSurvey } from "../http/survey.server";
import { listQuestions } from "../models/surveys/questions.server";
import { presentQuestion, presentSurvey } from "../reports/surveys/present";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => `Preview, ${data.title}` };

export async function loader(args: LoaderFunctionArgs) {
  const { scope, survey } = await readableSurvey(args);
  const questions = await listQuestions(scope, survey);
  return json({ ...presentSurvey(survey), questions: questions.map((question) => presentQuestion(question)) });
}

export default function SurveyPreview() {
  const survey = useLoaderData<typeof loader>();
  return (
    <div className="app-reading">
      <Breadcrumbs trail={surveyTrail(survey)} />
      <PageHead title="Preview" caption={survey.title} lead={survey.purpose} />
      <Note>
        <p>This is what each trust sees. Nothing that is filled in here is kept.</p>
      </Note>
      <AnswerFields questions={survey.questions} typed={{}} errors={{}} />
    </div>
  );
}
