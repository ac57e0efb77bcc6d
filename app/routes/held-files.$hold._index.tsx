// One held file: what was found in it and where, how to replace it, and, for the QI manager, the form that releases it.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { Button } from "../components/form/Button";
import { PortalForm } from "../components/form/PortalForm";
import { ErrorSummary, type Errors } from "../components/form/ErrorSummary";
import { useCheckedForm } from "../components/form/use-checked-form";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { HoldFacts, WhatToDo } from "../components/files/HoldPanels";
import { ReleaseForm } from "../components/files/ReleaseForm";
import { isReleasable } from "../domain/patient-data/finding";
import { releaseForm } from "../domain/forms/release";
import { formatBytes } from "../files/file-name";
import { authorize, found, permit } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { getHold, type Hold } from "../models/files/holds.server";
import { releaseByHand } from "../models/files/releasing.server";
import { once } from "../models/transaction.server";
import { may } from "../reports/assessment-place.server";
import { showHold } from "../reports/files/held-files.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `${data.hold.fileName}, held file`,
  scripts: true,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "own-work.view");
  const hold = found(await getHold(scope, args.params.hold ?? ""));
  return json({
    hold: showHold(hold, formatBytes(hold.bytes)),
    isUploader: hold.uploadedBy === scope.actor?.personId,
    mayRelease:
      hold.state === "held" &&
      isReleasable(hold.finding) &&
      may(scope, ["held-file.release"], { networkId: scope.networkId }),
    waitsForScan: hold.state === "held" && hold.finding.reason === "not-scanned",
    removal:
      hold.state !== "removed" && may(scope, ["file.purge"], { networkId: scope.networkId }) ? removalOf(hold) : null,
  });
}

function removalOf({ evidence, fileId }: Hold): string {
  return evidence === null ? paths.fileRemoval(fileId ?? "") : paths.evidenceRemoval(evidence.id);
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, "held-file.release");
  const hold = found(await getHold(scope, args.params.hold ?? ""));
  permit(scope, { networkId: scope.networkId });
  const form = await receiveForm(args, releaseForm);
  if (!form.ok) return invalid(form);
  const address = paths.heldFile(hold.id);
  const result = await once(scope, form.submission, (tx) => releaseByHand(tx, hold, form.value.reason, address));
  if (!result.ok) {
    return refusedWith("reason", refusals[result.reason], form.typed);
  }
  return redirectWithNotice(args, address, `${hold.fileName} released`);
}

const refusals = {
  "not-held": "This file is not held any more. Nothing was changed",
  "not-scanned": "The virus scanner has not called this file clean. Only its answer frees the file",
  "key-used": "This form was sent before with other words. Check it and send it again",
} as const;

const noErrors: Errors = {};

export default function HeldFilePage() {
  const { hold, isUploader, mayRelease, waitsForScan, removal } = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  const checked = useCheckedForm(releaseForm, problem?.errors ?? noErrors);
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: "My work", href: paths.home() },
          { label: "Held files", href: paths.heldFiles() },
        ]}
      />
      <ErrorSummary errors={checked.errors} />
      <PageHead title={hold.fileName} caption={hold.trust ?? "The network"} />
      <div className="app-split">
        <div>
          <HoldFacts hold={hold} />
          {waitsForScan && (
            <PortalForm action={paths.heldFileScan(hold.id)} className="app-form app-panel">
              <p>The virus scanner did not answer when this file came. Nobody can read it until it has.</p>
              <Button label="Scan again" of={hold.fileName} />
            </PortalForm>
          )}
          {mayRelease && <ReleaseForm name={hold.fileName} typed={problem?.typed} checked={checked} />}
        </div>
        <div>
          {hold.state === "held" && !waitsForScan && (
            <WhatToDo hold={hold} isUploader={isUploader} mayRelease={mayRelease} />
          )}
          {removal !== null && (
            <p>
              <a href={removal}>Remove this file for ever</a>
            </p>
          )}
        </div>
      </div>
    </>
  );
}
