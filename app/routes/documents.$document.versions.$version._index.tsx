// One version of a document by itself, for reading, for printing, and as a record.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ReferenceCopy, VersionCall } from "../components/documents/VersionCall";
import { VersionBody } from "../components/documents/VersionBody";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { Tag } from "../components/Tag";
import { authorize, found } from "../http/authorize.server";
import { paths } from "../http/paths";
import { readVersionPage } from "../reports/documents/version-page.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `${data.title}, version ${data.version.words}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "groups.browse");
  const { document = "", version = "" } = args.params;
  return json(found(await readVersionPage(scope, document, version)));
}

export default function VersionPage() {
  const { id, title, kind, group, version, call, line, by, edit, isReferenceCopy } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: "Documents", href: paths.documents() },
          { label: group.name, href: paths.group(group.slug) },
          { label: title, href: paths.document(id) },
        ]}
      />
      <PageHead
        title={`Version ${version.words}`}
        caption={title}
        lead={
          <>
            <Tag word={version.state} /> {line.when}, by {by}
          </>
        }
        links={[
          ...(line.compare === null ? [] : [line.compare]),
          ...(edit === null ? [] : [{ label: "Change the draft", href: edit }]),
        ]}
      />
      {call !== null && <VersionCall call={call} />}
      {isReferenceCopy && version.isCurrent && <ReferenceCopy version={version.words} />}
      <p>
        <strong>What changed:</strong> {line.note}
        {line.material && `${/[.!?]$/.test(line.note) ? "" : "."} Material change.`}
      </p>
      <VersionBody title={`The ${kind.toLowerCase()}`} content={version.content} />
    </>
  );
}
