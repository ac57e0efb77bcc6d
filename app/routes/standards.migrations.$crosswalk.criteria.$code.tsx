// What becomes of one old criterion: old and new side by side, the likest first.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MappingForm } from "../components/crosswalk/MappingForm";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { Panel } from "../components/Panel";
import { codesOf } from "../domain/crosswalk/crosswalk";
import { mappingForm } from "../domain/forms/crosswalk";
import { compileEdition } from "../domain/gap-analysis";
import { authorize, found, permit } from "../http/authorize.server";
import { crosswalkRefusals } from "../http/crosswalk-refusals";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { getCrosswalk } from "../models/crosswalk/crosswalks.server";
import { mapCriterion } from "../models/crosswalk/lines.server";
import { getEdition } from "../models/editions.server";
import { once } from "../models/transaction.server";
import { readMapping } from "../reports/crosswalk/mapping.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: ({ old, head }) => `${old.code}, ${head.fromTitle} to ${head.toTitle}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "crosswalk.edit");
  return json(found(await readMapping(scope, args.params.crosswalk ?? "", args.params.code ?? "")));
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, "crosswalk.edit");
  const crosswalk = found(await getCrosswalk(scope, args.params.crosswalk ?? ""));
  const from = codesOf(compileEdition(found(await getEdition(scope, crosswalk.fromEditionId))));
  const to = codesOf(compileEdition(found(await getEdition(scope, crosswalk.toEditionId))));
  const code = found(from.find((each) => each === args.params.code));
  permit(scope, { networkId: scope.networkId });
  const form = await receiveForm(args, mappingForm(new Set(to)));
  if (!form.ok) return invalid(form);
  const { seen, ...said } = form.value;
  const result = await once(scope, form.submission, (tx) =>
    mapCriterion(tx, crosswalk, { from, to }, { from: code, ...said }, seen),
  );
  if (!result.ok) return refusedWith("other", crosswalkRefusals[result.reason], form.typed);
  const next = from[from.indexOf(code) + 1];
  return redirectWithNotice(
    args,
    next === undefined ? paths.crosswalk(crosswalk.id) : paths.crosswalkCriterion(crosswalk.id, next),
    `${code} is confirmed`,
  );
}

export default function CrosswalkCriterion() {
  const page = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  const { head, old, previous, next } = page;
  const to = (code: string) => paths.crosswalkCriterion(head.id, code);
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: "Migration desk", href: paths.crosswalks() },
          { label: `${head.fromTitle} to ${head.toTitle}`, href: paths.crosswalk(head.id) },
        ]}
      />
      <ErrorSummary errors={problem?.errors ?? {}} />
      <PageHead caption={head.fromTitle} title={`What becomes of ${old.code}`} />
      <Panel title={`${old.code} ${old.statement}`} size="s">
        <p>{old.text}</p>
        <p className="app-small app-quiet">Section {old.section}</p>
      </Panel>
      {head.mayEdit ? (
        <MappingForm page={page} problem={problem} />
      ) : (
        <p>
          This crosswalk is published and never changes. <a href={paths.crosswalk(head.id)}>See its lines</a>
        </p>
      )}
      <p className="app-noprint">
        {previous !== null && <a href={to(previous)}>Before: {previous}</a>}{" "}
        {next !== null && <a href={to(next)}>After: {next}</a>}
      </p>
    </>
  );
}
