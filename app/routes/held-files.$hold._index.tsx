// One held file: what was found in it and where, how to replace it, and, for the QI manager, the form that releases it.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { ErrorSummary, type Errors } from "../components/form/ErrorSummary";
import { useCheckedForm } from "../components/form/use-checked-form";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { HoldFacts, WhatToDo } from "../components/files/HoldPanels";
import { ReleaseForm } from "../components/files/ReleaseForm";
import { releaseForm } from "../domain/forms/release";
import { formatBytes } from "../files/file-name";
import { authorize, found, permit } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { getHold } from "../models/files/holds.server";
import { releaseHold } from "../models/files/releasing.server";
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
    mayRelease: hold.state === "held" && may(scope, ["held-file.release"], { networkId: scope.networkId }),
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, "held-file.release");
  const hold = found(await getHold(scope, args.params.hold ?? ""));
  permit(scope, { networkId: scope.networkId });
  const form = await receiveForm(args, releaseForm);
  if (!form.ok) return invalid(form);
  const address = paths.heldFile(hold.id);
  const result = await once(scope, form.submission, (tx) => releaseHold(tx, hold, form.value.reason, address));
  if (!result.ok) {
    return refusedWith("reason", "This file is not held any more. Nothing was changed", form.typed);
  }
  return redirectWithNotice(args, address, `${hold.fileName} released`);
}

const noErrors: Errors = {};

export default function HeldFilePage() {
  const { hold, isUploader, mayRelease } = useLoaderData<typeof loader>();
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
          {mayRelease && <ReleaseForm name={hold.fileName} typed={problem?.typed} checked={checked} />}
        </div>
        <div>{hold.state === "held" && <WhatToDo hold={hold} isUploader={isUploader} mayRelease={mayRelease} />}</div>
      </div>
    </>
  );
}
