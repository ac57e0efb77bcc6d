import type { DocumentPageView } from "../../domain/documents/document-views";
import { paths } from "../../http/paths";
import { Facts, type Fact } from "../Facts";
import { Panel } from "../Panel";
import { Tag } from "../Tag";

/** What is known of a document, beside it. */
export function DocumentAbout({ page }: { page: DocumentPageView }) {
  return (
    <Panel title="About this document" size="s">
      <Facts facts={factsOf(page)} />
      <ul className="app-links">
        <li>
          <a href={paths.documentHistory(page.id)}>History</a>
        </li>
        {page.mayKeep && (
          <li>
            <a href={paths.documentDetails(page.id)}>Change details</a>
          </li>
        )}
      </ul>
    </Panel>
  );
}

function factsOf({ kind, group, about, review, isReviewOverdue }: DocumentPageView): readonly Fact[] {
  const { owner, published, approved, acknowledgement, tags, supports } = about;
  return [
    { label: "Kind", value: kind },
    { label: "Group", value: <a href={paths.group(group.slug)}>{group.name}</a> },
    { label: "Owner", value: owner },
    ...(published === null ? [] : [{ label: "Published", value: published }]),
    ...(approved === null ? [] : [{ label: "Approved", value: <a href={approved.href}>{approved.label}</a> }]),
    {
      label: "Review by",
      value: (
        <>
          {review ?? "No date"} {isReviewOverdue && <Tag word="review overdue" />}
        </>
      ),
    },
    ...(acknowledgement === null ? [] : [{ label: "Reading", value: acknowledgement }]),
    ...(tags.length === 0 ? [] : [{ label: "About", value: tags.join(", ") }]),
    ...(supports.length === 0 ? [] : [{ label: "Supports", value: <SupportedCriteria supports={supports} /> }]),
  ];
}

function SupportedCriteria({ supports }: { supports: DocumentPageView["about"]["supports"] }) {
  return (
    <>
      {supports.map(({ label, href }) => (
        <a key={href + label} href={href} className="app-doc__support">
          {label}
        </a>
      ))}
    </>
  );
}
