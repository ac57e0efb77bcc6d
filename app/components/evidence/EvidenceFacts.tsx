import type { EvidenceItem } from "../../domain/view/evidence-item";
import { paths } from "../../http/paths";
import { ButtonLink } from "../form/Button";
import { Facts, type Fact } from "../Facts";
import { Panel } from "../Panel";
import { Tag } from "../Tag";

/** What may be done with an item, for those who may. */
export function EvidenceButtons({ id, form, isUsed }: { id: string; form: "file" | "link"; isUsed: boolean }) {
  return (
    <div className="app-actions">
      <ButtonLink label="Attach to criteria" href={paths.evidenceAttachments(id)} />
      {form === "file" && (
        <ButtonLink label="Upload a new version" href={paths.evidenceNewVersion(id)} kind="secondary" />
      )}
      <ButtonLink label="Change details" href={paths.evidenceChange(id)} kind="secondary" />
      {isUsed && <ButtonLink label="Replace by another item" href={paths.evidenceReplacement(id)} kind="secondary" />}
      <ButtonLink label="Withdraw" href={paths.evidenceWithdrawal(id)} kind="secondary" />
    </div>
  );
}

/** What is known of an item. What another trust shares has fewer facts. */
export function EvidenceFacts({ item }: { item: EvidenceItem }) {
  return (
    <Panel title="About this evidence">
      <Facts facts={[...stateFacts(item), ...contentFacts(item), ...ownFacts(item)]} />
    </Panel>
  );
}

function stateFacts({ inside }: EvidenceItem): readonly Fact[] {
  if (inside === null) return [];
  const tags = (
    <span className="app-tags">
      {inside.tags.map((word) => (
        <Tag key={word} word={word} />
      ))}
    </span>
  );
  return [{ label: "State", value: tags }];
}

function contentFacts({ kind, form, address, document, covers }: EvidenceItem): readonly Fact[] {
  const facts: Fact[] = [
    { label: "Kind", value: `${kind}, ${document === null ? form : "document of the portal"}` },
    { label: "Covers", value: covers },
  ];
  if (document !== null) {
    const { label, href } = document;
    facts.push({ label: "Document", value: href === null ? label : <a href={href}>{label}</a> });
  }
  if (address !== null) {
    facts.push({
      label: "Address",
      value: (
        <a href={address} rel="noopener noreferrer nofollow external">
          {address}
        </a>
      ),
    });
  }
  return facts;
}

function ownFacts({ inside }: EvidenceItem): readonly Fact[] {
  if (inside === null) return [];
  return [
    { label: "Review by", value: inside.reviewBy },
    { label: "Expires", value: inside.expires },
    ...(inside.link !== null && inside.link.systemName !== null
      ? [{ label: "System", value: inside.link.systemName }]
      : []),
    { label: "Owner", value: inside.owner ?? "No owner" },
    { label: "Seen by", value: inside.seenBy },
  ];
}
