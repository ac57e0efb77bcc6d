// Removes a pattern of a trust's hospital numbers, after a page that says what that means.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Button } from "../components/form/Button";
import { PortalForm } from "../components/form/PortalForm";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { found } from "../http/authorize.server";
import { redirectWithNotice } from "../http/forms.server";
import { paths } from "../http/paths";
import { changeTrust } from "../http/trust-place.server";
import { listPatterns, removePattern } from "../models/files/number-patterns.server";
import { transaction } from "../models/transaction.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => `Remove ${data.pattern}` };

async function findPattern(args: LoaderFunctionArgs) {
  const { scope, trust } = await changeTrust(args, "file-checks.view", "file-checks.change");
  const pattern = found((await listPatterns(scope, trust.id)).find(({ id }) => id === args.params.pattern));
  return { scope, trust, pattern };
}

export async function loader(args: LoaderFunctionArgs) {
  const { trust, pattern } = await findPattern(args);
  return json({ trust: { slug: trust.slug, name: trust.name }, pattern: pattern.pattern });
}

export async function action(args: ActionFunctionArgs) {
  const { scope, trust, pattern } = await findPattern(args);
  const result = await transaction(scope, (tx) => removePattern(tx, trust.id, pattern.id));
  const notice = result.ok ? `${result.pattern} removed` : "This pattern was removed before";
  return redirectWithNotice(args, paths.fileChecks(trust.slug), notice);
}

export default function RemovePattern() {
  const { trust, pattern } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumbs trail={[{ label: "File checks", href: paths.fileChecks(trust.slug) }]} />
      <div className="app-reading">
        <PageHead title={`Remove ${pattern}`} caption={trust.name} />
        <p>Uploads are no longer looked through for it. Files that it held stay held until they are released.</p>
        <PortalForm>
          <Button label="Remove" of={pattern} kind="warning" />
        </PortalForm>
      </div>
    </>
  );
}
