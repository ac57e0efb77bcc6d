// The evidence of a trust, or the network's own: everything once, with its dates, its state, and what it supports.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { ButtonLink } from "../components/form/Button";
import { EvidenceFilterForm } from "../components/evidence/EvidenceFilterForm";
import { EvidenceLibraryTable } from "../components/evidence/EvidenceLibraryTable";
import { EmptyState } from "../components/Note";
import { PageHead } from "../components/frame/PageHead";
import { Pager } from "../components/frame/Pager";
import type { PageHandle } from "../components/frame/page-handle";
import { formatDate, type IsoDate } from "../domain/dates";
import { pageOf, type PageLinkTo } from "../domain/page-of";
import { trustSlug } from "../domain/trust-slug";
import { formatCount, plural } from "../domain/view/figures";
import { authorize, found } from "../http/authorize.server";
import type { EvidencePlace } from "../http/evidence-place.server";
import { evidenceTrail, findEvidencePlace, placeSubject } from "../http/evidence-place.server";
import { evidenceQuery, readEvidenceFilter, sortLinks } from "../http/evidence-query.server";
import { paths } from "../http/paths";
import type { Scope } from "../models/scope.server";
import { may, toAddEvidence } from "../reports/assessment-place.server";
import { readEvidenceLibrary } from "../reports/evidence-library.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => `Evidence, ${data.name}` };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, ["evidence.read", "network-evidence.read"]);
  const place = found(await findEvidencePlace(args, scope, args.params.service ?? ""));
  const filter = readEvidenceFilter(args.request, scope);
  const library = await readEvidenceLibrary(scope, place, filter);
  const page = pageOf(library.rows, new URL(args.request.url).searchParams.get("from"), itemsOnPage);
  const linkTo = (to: PageLinkTo | null) =>
    to && {
      label: `items ${to.first} to ${to.last}`,
      href: paths.evidenceList(place.slug, { ...evidenceQuery(filter), from: to.from }),
    };
  return json({
    slug: place.slug,
    name: place.name,
    isNetwork: place.trustId === null,
    trail: evidenceTrail(place).slice(0, -1),
    filter,
    isFiltered: filter.state !== null || filter.kind !== null || filter.owner !== null || filter.words !== "",
    sort: sortLinks(place.slug, filter),
    csv: paths.evidenceListCsv(place.slug, evidenceQuery(filter)),
    checks: mayReadChecks(scope, place) ? trustSlug({ shortName: place.ownerName }) : null,
    mayAdd: may(scope, toAddEvidence, placeSubject(scope, place)),
    owners: library.owners,
    visitOn: library.visitOn,
    all: library.all,
    found: library.rows.length,
    rows: page.rows,
    previous: linkTo(page.previous),
    next: linkTo(page.next),
  });
}

const itemsOnPage = 100;

function mayReadChecks(scope: Scope, { trustId }: EvidencePlace): boolean {
  return trustId !== null && may(scope, ["file-checks.view"], { networkId: scope.networkId, trustId });
}

export default function EvidenceLibraryPage() {
  const data = useLoaderData<typeof loader>();
  const { slug, name, isNetwork, trail, filter, isFiltered, rows, all, mayAdd } = data;
  return (
    <>
      <Breadcrumbs trail={trail} />
      <PageHead
        title={isNetwork ? "The network's evidence" : "Evidence"}
        caption={name}
        lead={`${data.found === all ? plural(all, "item") : `${formatCount(data.found)} of ${plural(all, "item")}`}. One item may support many criteria.${data.visitOn === null ? "" : ` The next visit is on ${formatDate(data.visitOn as IsoDate)}.`}`}
        links={[
          { label: "This list (CSV)", href: data.csv },
          { label: "Held files", href: paths.heldFiles() },
          ...(data.checks === null ? [] : [{ label: "File checks", href: paths.fileChecks(data.checks) }]),
        ]}
      />
      {mayAdd && (
        <div className="app-actions">
          <ButtonLink label="Upload a file" href={paths.evidenceNewFile(slug)} />
          <ButtonLink label="Upload several files" href={paths.evidenceNewFiles(slug)} kind="secondary" />
          <ButtonLink label="Add a link" href={paths.evidenceNewLink(slug)} kind="secondary" />
          <ButtonLink label="Choose a document" href={paths.evidenceNewDocument(slug)} kind="secondary" />
        </div>
      )}
      {all > 0 && (
        <EvidenceFilterForm filter={filter} owners={data.owners} clear={isFiltered ? paths.evidenceList(slug) : null} />
      )}
      {rows.length > 0 && <EvidenceLibraryTable rows={rows} sort={data.sort} isNetwork={isNetwork} />}
      <Pager label="Evidence pages" previous={data.previous} next={data.next} />
      {rows.length === 0 && (
        <EmptyState>
          {all === 0 ? (
            <p>
              Policies, audits, minutes, certificates and links to other systems belong here. Each is added once, and
              supports as many criteria as it proves.
              {mayAdd
                ? " Upload a file or add a link to begin, here or on a criterion's own page."
                : " Quality leads and contributors add them."}
            </p>
          ) : (
            <p>
              Nothing matches. Choose other filters, or <a href={paths.evidenceList(slug)}>show everything</a>.
            </p>
          )}
        </EmptyState>
      )}
    </>
  );
}
