// One survey: what it asks, how far its answers are, and what the person before it may do.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { DataTable } from "../components/DataTable";
import { Facts } from "../components/Facts";
import { GroupNav } from "../components/frame/GroupNav";
import { History } from "../components/History";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { Panel } from "../components/Panel";
import { QuestionList } from "../components/surveys/QuestionList";
import { SurveyActs } from "../components/surveys/SurveyActs";
import { groupTrail } from "../components/surveys/trail";
import { Tag } from "../components/Tag";
import type { Instant } from "../domain/dates";
import { formatMoment } from "../domain/london";
import { resultsFor } from "../domain/surveys/standing";
import { paths } from "../http/paths";
import { readableSurvey } from "../http/survey.server";
import { seesTrust } from "../models/scope.server";
import { listSurveyChanges } from "../models/surveys/changes.server";
import { listQuestions } from "../models/surveys/questions.server";
import { listAsked, listResponses } from "../models/surveys/responses.server";
import { reading } from "../models/transaction.server";
import { askerOf } from "../reports/surveys/place.server";
import { presentQuestion, presentSurvey } from "../reports/surveys/present";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => data.survey.title };

export async function loader(args: LoaderFunctionArgs) {
  const { scope, survey } = await readableSurvey(args);
  const asker = askerOf(scope, survey);
  return reading(scope, async (at) => {
    const asked = await listAsked(at, survey);
    const responses = await listResponses(at, survey);
    const seen = asked.filter((each) => seesTrust(scope, each.trustId));
    const shown = resultsFor(survey.publishRule, asker) === "names" ? asked : seen;
    return json({
      survey: presentSurvey(survey),
      runs: asker.runs,
      hasResults: survey.state !== "draft" && resultsFor(survey.publishRule, asker) !== "none",
      questions: (await listQuestions(at, survey)).map((question) => presentQuestion(question)),
      asked: asked.length,
      final: responses.filter(({ state }) => state === "final").length,
      provisional: responses.filter(({ state }) => state === "provisional").length,
      progress: shown.map(({ id, name, trustId }) => ({
        id,
        name,
        state: responses.find(({ askedId }) => askedId === id)?.state ?? "no reply",
        href: seesTrust(scope, trustId) ? paths.surveyAnswers(survey.id, id) : null,
      })),
      history: (await listSurveyChanges(at, survey)).map(({ id, what, detail, trust, onBehalf, at: moment, by }) => ({
        key: id,
        what: [trust, changeWords[what], detail === "" ? null : `(${detail})`]
          .filter((word) => word !== null)
          .join(" "),
        who: `${by}${onBehalf ? ", on behalf of the trust" : ""}, ${formatMoment(moment as Instant)}`,
      })),
    });
  });
}

const changeWords = {
  started: "Started",
  changed: "Changed",
  opened: "Opened",
  closed: "Closed",
  reopened: "Reopened",
  answered: "saved answers",
  finalised: "sent final answers",
  "returned-to-provisional": "returned its answers to provisional",
} as const;

export default function SurveyPage() {
  const data = useLoaderData<typeof loader>();
  const { survey } = data;
  return (
    <>
      <Breadcrumbs trail={groupTrail(survey.group)} />
      <PageHead
        title={survey.title}
        caption={survey.group.name}
        links={data.hasResults ? [{ label: "Results", href: paths.surveyResults(survey.id) }] : []}
      />
      <GroupNav group={survey.group} current="surveys" />
      <p>{survey.purpose}</p>
      <Facts
        facts={[
          { label: "State", value: <Tag word={survey.stateNow} /> },
          { label: "Closes", value: survey.closes },
          { label: "Asks", value: survey.asks === "trust" ? "Each trust" : "Each imaging service" },
          { label: "Who sees the answers", value: survey.ruleWords },
          { label: "Final answers", value: `${data.final} of ${data.asked}, and ${data.provisional} provisional` },
        ]}
      />
      {data.runs && <SurveyActs survey={survey} hasQuestions={data.questions.length > 0} />}
      <Panel title="Questions">
        <QuestionList survey={survey} questions={data.questions} mayChange={data.runs && survey.state === "draft"} />
      </Panel>
      {survey.state !== "draft" && data.progress.length > 0 && (
        <DataTable
          caption="Who has answered"
          columns={[{ label: "Trust" }, { label: "Answers" }]}
          rows={data.progress.map(({ id, name, state, href }) => ({
            key: id,
            cells: [
              href === null ? (
                name
              ) : (
                <a key="answers" href={href}>
                  {name}
                </a>
              ),
              <Tag key="state" word={state} />,
            ],
          }))}
          stack
        />
      )}
      <Panel title="History">
        <History entries={data.history} />
      </Panel>
    </>
  );
}
