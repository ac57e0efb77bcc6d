// What the files of a trust are looked through for: the patterns of its hospital numbers, and the room that its files take.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PatternForm } from "../components/files/PatternForm";
import { PatternsTable } from "../components/files/PatternsTable";
import { Facts } from "../components/Facts";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { EmptyState } from "../components/Note";
import { Panel } from "../components/Panel";
import { patternForm } from "../domain/forms/guarding";
import { examplesOf, mostPatterns } from "../domain/patient-data/number-pattern";
import { formatBytes } from "../files/file-name";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { changeTrust, openTrust } from "../http/trust-place.server";
import { addPattern, listPatterns } from "../models/files/number-patterns.server";
import { getFileRoom } from "../models/files/room.server";
import { once } from "../models/transaction.server";
import { may } from "../reports/assessment-place.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => `File checks, ${data.trust.name}` };

export async function loader(args: LoaderFunctionArgs) {
  const { scope, trust } = await openTrust(args, "file-checks.view");
  const subject = { networkId: scope.networkId, trustId: trust.id };
  const patterns = await listPatterns(scope, trust.id);
  const { allowedBytes, usedBytes } = await getFileRoom(scope, trust.id);
  return json({
    trust: { slug: trust.slug, name: trust.name },
    patterns: patterns.map((each) => ({ ...each, examples: examplesOf(each.pattern) })),
    room: { used: formatBytes(usedBytes), allowed: formatBytes(allowedBytes) },
    mayChange: may(scope, ["file-checks.change"], subject),
    mayAllow: may(scope, ["file-allowance.change"], subject),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { scope, trust } = await changeTrust(args, "file-checks.view", "file-checks.change");
  const form = await receiveForm(args, patternForm);
  if (!form.ok) return invalid(form);
  const { pattern } = form.value;
  const result = await once(scope, form.submission, (tx) => addPattern(tx, trust.id, pattern));
  if (!result.ok) return refusedWith("pattern", refusals[result.reason], form.typed);
  return redirectWithNotice(
    args,
    paths.fileChecks(trust.slug),
    `Uploads are looked through for ${pattern} from now on`,
  );
}

const refusals = {
  known: "This pattern is there already",
  "too-many": `There are ${mostPatterns} patterns, which is the most. Remove one first`,
  "key-used": "This form was sent before with other words. Check it and send it again",
} as const;

export default function FileChecks() {
  const { trust, patterns, room, mayChange, mayAllow } = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: "My work", href: paths.home() },
          { label: "Held files", href: paths.heldFiles() },
        ]}
      />
      <ErrorSummary errors={problem?.errors ?? {}} />
      <PageHead
        title="File checks"
        caption={trust.name}
        lead="Every upload is looked through for NHS numbers and dates of birth, and for hospital numbers that look as this trust says. A file that holds one is held."
      />
      <div className="app-split">
        <div>
          {patterns.length > 0 ? (
            <PatternsTable trust={trust.slug} patterns={patterns} mayChange={mayChange} />
          ) : (
            <EmptyState>
              <p>
                The trust has said nothing of its hospital numbers yet, so no file is looked through for them.{" "}
                {mayChange ? "Add what they look like." : "The quality lead adds what they look like."}
              </p>
            </EmptyState>
          )}
          {mayChange && <PatternForm problem={problem} />}
        </div>
        <div>
          <Panel title="Room for files">
            <Facts
              facts={[
                { label: "Used", value: room.used },
                { label: "The most", value: room.allowed },
              ]}
            />
            {mayAllow && (
              <p>
                <a href={paths.fileAllowance(trust.slug)}>Change the most</a>
              </p>
            )}
          </Panel>
        </div>
      </div>
    </>
  );
}
