// One evidence item: what it is, until when it counts, its files, what it supports, and what happened to it.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { EvidenceButtons, EvidenceFacts } from "../components/evidence/EvidenceFacts";
import { EvidenceHistory, EvidenceSupports, EvidenceVersions } from "../components/evidence/EvidencePanels";
import { LinkPanel } from "../components/library/LinkPanel";
import { RequestPanel } from "../components/library/RequestPanel";
import { HoldNote } from "../components/files/HoldNote";
import { Note } from "../components/Note";
import { QueriesPanel } from "../components/queries/QueriesPanel";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { formatBytes } from "../files/file-name";
import { authorize, found } from "../http/authorize.server";
import { evidenceTrail, placeOfEvidence, sharedBy } from "../http/evidence-place.server";
import { noteEvidenceLook } from "../http/guest-looks.server";
import { paths } from "../http/paths";
import { evidenceSubject, getEvidence } from "../models/evidence.server";
import { may, toAddEvidence } from "../reports/assessment-place.server";
import { readEvidenceItem } from "../reports/evidence-item.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => `${data.item.title}, evidence` };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, ["evidence.read", "network-evidence.read", "shared-evidence.read"]);
  const evidence = found(await getEvidence(scope, args.params.evidence ?? ""));
  await noteEvidenceLook(args, scope, evidence, null);
  const item = found(await readEvidenceItem(scope, evidence.id, formatBytes));
  const place = await placeOfEvidence(args, scope, evidence);
  const sharer = item.inside === null ? await sharedBy(scope, evidence) : null;
  return json({
    // People of another trust stay unnamed: what is shared was added by their trust.
    item:
      sharer === null
        ? item
        : {
            ...item,
            versions: item.versions.map((version) => ({ ...version, addedByName: sharer, whatChanged: null })),
          },
    caption: place?.name ?? (sharer === null ? "Evidence" : `Shared by ${sharer}`),
    trail: place === undefined ? [{ label: "My work", href: paths.home() }] : evidenceTrail(place),
    isShared: item.inside === null,
    mayChange: may(scope, toAddEvidence, evidenceSubject(evidence)) && !evidence.withdrawn,
    mayRemove:
      may(scope, ["file.purge"], { networkId: scope.networkId }) &&
      item.versions.some(({ removed }) => removed === null),
  });
}

export default function EvidencePage() {
  const { item, caption, trail, isShared, mayChange, mayRemove } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumbs trail={trail} />
      <PageHead title={item.title} caption={caption} />
      {item.inside?.withdrawn && (
        <Note warn>
          <p>
            This was withdrawn, and supports nothing since. It stays readable here.{" "}
            {item.inside.withdrawnReason !== null && `Reason: ${item.inside.withdrawnReason}`}
            {item.inside.replacedBy !== null && (
              <>
                {" "}
                Its place took <a href={paths.evidence(item.inside.replacedBy.id)}>{item.inside.replacedBy.title}</a>.
              </>
            )}
          </p>
        </Note>
      )}
      {item.hold !== null && (
        <HoldNote hold={item.hold} replaceAt={mayChange ? paths.evidenceNewVersion(item.id) : null} />
      )}
      {isShared && (
        <Note>
          <p>Another trust shares this with the network. What it supports there is not shown.</p>
        </Note>
      )}
      {mayChange && (
        <EvidenceButtons
          id={item.id}
          form={item.form}
          isUsed={(item.inside?.supports ?? []).some(({ closed }) => !closed)}
        />
      )}
      <div className="app-split">
        <div>
          <EvidenceFacts item={item} />
          {item.versions.length > 0 && <EvidenceVersions item={item} isShared={isShared} mayRemove={mayRemove} />}
          {item.inside !== null && <EvidenceSupports supports={item.inside.supports} use={item.inside.use} />}
        </div>
        <div>
          {item.inside !== null && item.inside.link !== null && (
            <LinkPanel id={item.id} link={item.inside.link} mayCheck={mayChange} />
          )}
          {item.inside !== null && (
            <RequestPanel
              id={item.id}
              requests={item.history === null ? [] : item.inside.requests}
              mayAsk={mayChange && item.inside.owner !== null}
            />
          )}
          <QueriesPanel panel={item.queries} />
          {item.history !== null && <EvidenceHistory history={item.history} />}
        </div>
      </div>
    </>
  );
}
