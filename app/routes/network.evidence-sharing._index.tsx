// What trusts offer each other about single criteria: by section, each with an item to open or somebody to ask.
import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Button } from "../components/form/Button";
import { Select } from "../components/form/Select";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { Pager } from "../components/frame/Pager";
import { EditionLine, EmptyState } from "../components/Note";
import { OfferList } from "../components/sharing/OfferList";
import { formatCount, plural } from "../domain/view/figures";
import { authorize, found } from "../http/authorize.server";
import { paths } from "../http/paths";
import { readSharingPage, readSharingQuery } from "../reports/sharing/sharing-page.server";

export const handle: PageHandle<unknown> = { title: () => "What trusts share" };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "shared-evidence.read");
  const query = readSharingQuery(new URL(args.request.url).searchParams);
  return json(found(await readSharingPage(scope, query)));
}

export default function EvidenceSharing() {
  const page = useLoaderData<typeof loader>();
  const { filter, editions, sections, trusts, all, matching, groups, notice } = page;
  const link = (from: string | null) => paths.evidenceSharing({ ...filter, from });
  return (
    <>
      <Breadcrumbs trail={[{ label: "Network", href: paths.network() }]} />
      <PageHead
        title="What trusts share"
        overview
        lead="Offers by trusts that meet a criterion and agreed to say how. A trust is named here because it offered, and for as long as it does."
        links={[
          { label: "What is wanted", href: paths.evidenceWanted({ edition: filter.edition }) },
          { label: "This list (CSV)", href: paths.evidenceSharingCsv({ ...filter }) },
        ]}
      />
      <form method="get" className="app-filters" role="search" aria-label="What trusts share">
        <Select name="edition" label="Edition" choices={editions} defaultValue={filter.edition} />
        <Select
          name="section"
          label="Section"
          choices={[{ value: "", label: "All sections" }, ...sections]}
          defaultValue={filter.section}
        />
        <Select
          name="trust"
          label="Trust"
          choices={[{ value: "", label: "All trusts" }, ...trusts]}
          defaultValue={filter.trust}
        />
        <Select
          name="with"
          label="With"
          choices={[
            { value: "", label: "Anything" },
            { value: "item", label: "Evidence to open" },
            { value: "words", label: "Words and a contact alone" },
          ]}
          defaultValue={filter.with}
        />
        <Button label="Show" kind="secondary" small of="what matches" />
      </form>
      <p className="app-quiet">
        {matching === all ? plural(all, "offer") : `${formatCount(matching)} of ${plural(all, "offer")}`}.
      </p>
      {matching === 0 ? (
        <EmptyState>
          {all === 0 ? (
            <p>
              Nobody offers anything yet. A quality lead offers from the page of a criterion that the service has
              complete with current evidence: under &ldquo;Who else meets this&rdquo;.
            </p>
          ) : (
            <p>
              No offer matches. <a href={paths.evidenceSharing({ edition: filter.edition })}>Show all offers</a>
            </p>
          )}
        </EmptyState>
      ) : (
        <OfferList groups={groups} />
      )}
      <Pager
        label="Offers"
        previous={page.previous && { label: "Earlier offers", href: link(page.previous.from) }}
        next={page.next && { label: "More offers", href: link(page.next.from) }}
      />
      <EditionLine notice={notice} />
    </>
  );
}
