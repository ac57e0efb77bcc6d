// One section of an edition, criterion by criterion: what is asked, guidance, evidence that often helps, and the sources it rests on.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { EditionLine } from "../components/Note";
import { EditionStatement } from "../components/assessment/EditionStatement";
import { Pager } from "../components/frame/Pager";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { pageOf, type PageLinkTo } from "../domain/page-of";
import { findSection } from "../domain/find-criterion";
import { activityLabel } from "../domain/not-applicable";
import { authorize, found } from "../http/authorize.server";
import { paths } from "../http/paths";
import { getEdition } from "../models/editions.server";
import { findAudits, findSource } from "../domain/look-up";

const statementsShown = 30;

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `${data.code} ${data.title}, ${data.edition.title}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "standards.browse");
  const edition = found(await getEdition(scope, args.params.edition ?? ""));
  const section = found(findSection(edition, args.params.section ?? ""));
  const from = new URL(args.request.url).searchParams.get("from");
  const rows = section.statements.map((statement) => ({ id: statement.code, statement }));
  const { previous, next: more, ...page } = pageOf(rows, from, statementsShown);
  const index = edition.sections.indexOf(section);
  const next = edition.sections[index + 1];
  return json({
    edition: { id: edition.id, title: edition.title, notice: edition.notice },
    code: section.code,
    title: section.title,
    next: next === undefined ? null : { code: next.code, title: next.title },
    pages: { first: page.first, last: page.last, all: rows.length, previous, next: more },
    statements: page.rows.map(({ statement }) => ({
      code: statement.code,
      title: statement.title,
      outcome: statement.outcome,
      references: (statement.publicReferences ?? []).map(({ code }) => code),
      audits: findAudits(statement.publicReferences ?? []),
      criteria: statement.criteria.map((criterion) => ({
        code: criterion.code,
        title: criterion.title ?? null,
        text: criterion.text,
        guidance: criterion.guidance,
        evidence: criterion.evidence,
        appliesTo: (criterion.appliesTo ?? []).map(activityLabel),
        sources: criterion.sources.map(({ id, part }) => ({
          id,
          part: part ?? null,
          title: findSource(id)?.title ?? id,
        })),
        evidencedBy: criterion.evidencedBy?.criteria ?? [],
      })),
    })),
  });
}

export default function EditionSection() {
  const data = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: "Home", href: paths.home() },
          { label: "Standards", href: paths.standards() },
          { label: data.edition.title, href: paths.edition(data.edition.id) },
        ]}
      />
      <PageHead caption={data.edition.title} title={`${data.code} ${data.title}`} lead={leadOf(data.pages)} />
      {data.statements.map((statement) => (
        <EditionStatement key={statement.code} statement={statement} />
      ))}
      <Pager previous={pageLink(data, data.pages.previous)} next={pageLink(data, data.pages.next)} />
      {data.next !== null && (
        <p>
          <a href={paths.editionSection(data.edition.id, data.next.code)}>
            Next section: {data.next.code} {data.next.title}
          </a>
        </p>
      )}
      <EditionLine notice={data.edition.notice} />
    </>
  );
}

type Data = SerializeFrom<typeof loader>;

/** Nothing where the whole section is on the page. */
function leadOf({ first, last, all }: Data["pages"]): string | undefined {
  return first === 1 && last === all ? undefined : `Statements ${first} to ${last} of ${all}`;
}

function pageLink({ edition, code }: Data, to: PageLinkTo | null) {
  if (to === null) return null;
  const query = to.from === null ? {} : { from: to.from };
  return { href: paths.editionSection(edition.id, code, query), label: `Statements ${to.first} to ${to.last}` };
}
