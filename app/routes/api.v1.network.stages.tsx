// The declared stages as JSON. Described in docs/api.md.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { apiAnswer } from "../http/api.server";
import { authorize } from "../http/authorize.server";
import { readDay } from "../http/gap-query.server";
import { countedStage, readStages } from "../reports/stages.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "summary.view", "file");
  const { on } = readDay(new URL(args.request.url).searchParams, scope.today);
  const { trusts, atStage3 } = await readStages(scope, on);
  return apiAnswer(args, {
    as_at: on,
    at_or_above: {
      stage: countedStage,
      trusts: atStage3.atOrAbove,
      of: atStage3.of,
      not_declared: atStage3.notDeclared,
    },
    trusts: trusts.map((trust) => ({
      trust: trust.short,
      trust_name: trust.name,
      stage: trust.stage,
      since: trust.since,
      services: trust.services.map(({ service, now, earlier, mismatch }) => ({
        service: service.name,
        stage: now?.stage ?? null,
        declared_on: now?.declaredOn ?? null,
        earlier: earlier.map(({ stage, declaredOn }) => ({ stage, declared_on: declaredOn })),
        matches_answers: now === null ? null : mismatch === null,
      })),
    })),
  });
}
