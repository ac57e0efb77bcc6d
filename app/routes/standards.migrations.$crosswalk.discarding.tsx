// Discards a crosswalk that was never published, with all its lines. Asked once more.
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Button } from "../components/form/Button";
import { PortalForm } from "../components/form/PortalForm";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { noFields } from "../domain/forms/meeting-work";
import { authorize, found, permit } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice } from "../http/forms.server";
import { paths } from "../http/paths";
import { discardCrosswalk, getCrosswalk } from "../models/crosswalk/crosswalks.server";
import { once } from "../models/transaction.server";
import { headOf } from "../reports/crosswalk/desk.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: ({ fromTitle, toTitle }) => `Discard ${fromTitle} to ${toTitle}, Migration desk`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "crosswalk.edit");
  const crosswalk = found(await getCrosswalk(scope, args.params.crosswalk ?? ""));
  if (crosswalk.publishedAt !== null) throw redirect(paths.crosswalk(crosswalk.id));
  return json(headOf(scope, crosswalk));
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, "crosswalk.edit");
  const crosswalk = found(await getCrosswalk(scope, args.params.crosswalk ?? ""));
  permit(scope, { networkId: scope.networkId });
  const form = await receiveForm(args, noFields);
  if (!form.ok) return invalid(form);
  const result = await once(scope, form.submission, (tx) => discardCrosswalk(tx, crosswalk));
  if (!result.ok) {
    const notice = "Nothing was discarded: the crosswalk is published";
    return redirectWithNotice(args, paths.crosswalk(crosswalk.id), notice);
  }
  return redirectWithNotice(args, paths.crosswalks(), "The crosswalk is discarded");
}

export default function CrosswalkDiscarding() {
  const { id, fromTitle, toTitle } = useLoaderData<typeof loader>();
  return (
    <div className="app-reading">
      <Breadcrumbs
        trail={[
          { label: "Standards", href: paths.standards() },
          { label: "Migration desk", href: paths.crosswalks() },
          { label: `${fromTitle} to ${toTitle}`, href: paths.crosswalk(id) },
        ]}
      />
      <PageHead title="Discard this crosswalk" caption={`${fromTitle} to ${toTitle}`} />
      <p>
        All its lines go, confirmed or not. To keep them, download them as a file first: the file can be taken back.
      </p>
      <PortalForm>
        <Button label="Discard this crosswalk" kind="warning" />
      </PortalForm>
      <p>
        <a href={paths.crosswalk(id)}>Keep it</a>
      </p>
    </div>
  );
}
