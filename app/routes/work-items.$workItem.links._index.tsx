// What a work item is for: shows its links, takes them away, and adds criteria, matrix items, objectives and documents.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { LinkForms } from "../components/programme/LinkForms";
import { LinkList } from "../components/programme/LinkList";
import { workItemLinkForm } from "../domain/forms/programme";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { keepWorkItem, programmeRefusals } from "../http/work-item-place.server";
import { linkWorkItem } from "../models/programme/links.server";
import { transaction } from "../models/transaction.server";
import { describeLinks, readItemLinks, readLinkChoices } from "../reports/programme/links.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `What it is for, ${data.item.title}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const { scope, item } = await keepWorkItem(args);
  const words = (new URL(args.request.url).searchParams.get("words") ?? "").trim().slice(0, 100);
  return json({
    item: { id: item.id, title: item.title },
    group: { slug: item.group.slug, name: item.group.name },
    words,
    links: await readItemLinks(scope, item),
    choices: await readLinkChoices(scope, item, words),
  });
}

export type WorkItemLinksData = SerializeFrom<typeof loader>;

export async function action(args: ActionFunctionArgs) {
  const { scope, item } = await keepWorkItem(args);
  const form = await receiveForm(args, workItemLinkForm);
  if (!form.ok) return invalid(form);
  const link = form.value;
  const [shown] = await describeLinks(scope, [link]);
  if (shown === undefined) {
    const words = link.kind === "criterion" ? "That edition has no criterion with this code" : "Choose one of the list";
    return refusedWith(link.kind, words, form.typed, 400);
  }
  // Sent twice it is linked once, so the form needs no key.
  const result = await transaction(scope, (tx) => linkWorkItem(tx, item, link));
  if (!result.ok) return refusedWith(link.kind, programmeRefusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.workItemLinks(item.id), `Linked: ${shown.label}`);
}

export default function WorkItemLinks() {
  const data = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  const { item, group, links, choices, words } = data;
  const errors = problem?.errors ?? {};
  return (
    <div className="app-reading">
      <Breadcrumbs
        trail={[
          { label: group.name, href: paths.group(group.slug) },
          { label: "Programme", href: paths.programme(group.slug) },
          { label: item.title, href: paths.workItem(item.id) },
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageHead
        title="What it is for"
        caption={item.title}
        lead="The item shows what is linked, and the five-year plan shows the item beside its objective."
      />
      <LinkList id={item.id} links={links} />
      <LinkForms id={item.id} choices={choices} words={words} errors={errors} typed={problem?.typed} />
    </div>
  );
}
