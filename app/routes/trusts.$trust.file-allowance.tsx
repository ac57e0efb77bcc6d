// How much room the files of a trust may take. The network administrator says so.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "../components/form/Button";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { HiddenFields } from "../components/form/HiddenFields";
import { PortalForm } from "../components/form/PortalForm";
import { TextInput } from "../components/form/TextInput";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { allowanceForm } from "../domain/forms/guarding";
import { formatBytes } from "../files/file-name";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { changeTrust } from "../http/trust-place.server";
import { getFileRoom, setFileAllowance } from "../models/files/room.server";
import { once } from "../models/transaction.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Room for files, ${data.trust.name}`,
};

const megabyte = 1024 * 1024;

const openAllowance = (args: LoaderFunctionArgs) => changeTrust(args, "file-checks.view", "file-allowance.change");

export async function loader(args: LoaderFunctionArgs) {
  const { scope, trust } = await openAllowance(args);
  const { allowedBytes, usedBytes, version } = await getFileRoom(scope, trust.id);
  return json({
    trust: { slug: trust.slug, name: trust.name },
    megabytes: Math.floor(allowedBytes / megabyte),
    used: formatBytes(usedBytes),
    version,
  });
}

export async function action(args: ActionFunctionArgs) {
  const { scope, trust } = await openAllowance(args);
  const form = await receiveForm(args, allowanceForm);
  if (!form.ok) return invalid(form);
  const { megabytes, seenVersion } = form.value;
  const result = await once(scope, form.submission, (tx) => setFileAllowance(tx, trust.id, megabytes, seenVersion));
  if (!result.ok) return refusedWith("megabytes", refusals[result.reason], form.typed);
  const most = formatBytes(megabytes * megabyte);
  return redirectWithNotice(args, paths.fileChecks(trust.slug), `The trust's files may take ${most}`);
}

const refusals = {
  "changed-meanwhile":
    "Somebody changed this after you opened the page. What holds now stands above; send yours again to replace it",
  "key-used": "This form was sent before with another number. Check it and send it again",
} as const;

export default function FileAllowance() {
  const { trust, megabytes, used, version } = useLoaderData<typeof loader>();
  const { errors = {}, typed } = useActionData<FormProblem>() ?? {};
  return (
    <>
      <Breadcrumbs trail={[{ label: "File checks", href: paths.fileChecks(trust.slug) }]} />
      <div className="app-reading">
        <ErrorSummary errors={errors} />
        <PageHead title="Room for files" caption={trust.name} />
        <p>
          The trust&apos;s evidence and adaptations take {used} of {formatBytes(megabytes * megabyte)}.
        </p>
        <PortalForm className="app-form app-panel">
          <HiddenFields fields={[{ name: "version", value: String(version) }]} />
          <TextInput
            name="megabytes"
            label="The most, in megabytes"
            hint="1,024 megabytes are 1GB. Less than is used takes nothing away: it stops new files"
            defaultValue={typed?.megabytes ?? String(megabytes)}
            error={errors.megabytes}
          />
          <Button label="Save" />
        </PortalForm>
      </div>
    </>
  );
}
