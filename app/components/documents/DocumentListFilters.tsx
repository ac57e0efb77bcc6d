import { documentKindWords, documentStateWords, type DocumentFilter } from "../../domain/documents/document-list";
import { paths } from "../../http/paths";
import type { DocumentChoices } from "../../domain/documents/adoption-views";
import { Button } from "../form/Button";
import { Choices } from "../form/Choices";
import { Select, type Choice } from "../form/Select";
import { TextInput } from "../form/TextInput";

export interface DocumentListFiltersProps {
  readonly filter: DocumentFilter;
  readonly choices: DocumentChoices;
  /** The person has a trust that answers. */
  readonly hasTrust: boolean;
  readonly isFiltered: boolean;
}

/** What the list of documents is narrowed to, by its address. */
export function DocumentListFilters({ filter, choices, hasTrust, isFiltered }: DocumentListFiltersProps) {
  return (
    <form method="get" className="app-filters" role="search" aria-label="Documents">
      <TextInput name="words" label="Words in the title" defaultValue={filter.words} />
      <Select
        name="kind"
        label="Kind"
        choices={allThen("All kinds", documentKindWords)}
        defaultValue={filter.kind ?? ""}
      />
      <Select
        name="group"
        label="Group"
        choices={[{ value: "", label: "All groups" }, ...choices.groups]}
        defaultValue={filter.group ?? ""}
      />
      <TagSelect name="modality" label="Modality" tags={choices.modality} chosen={filter.modality} />
      <TagSelect name="specialty" label="Specialty" tags={choices.specialty} chosen={filter.specialty} />
      <TagSelect name="audience" label="Audience" tags={choices.audience} chosen={filter.audience} />
      <Select
        name="state"
        label="State"
        choices={allThen("All states", documentStateWords)}
        defaultValue={filter.state ?? ""}
      />
      {hasTrust && (
        <Choices
          kind="checkbox"
          name="unanswered"
          legend="Position"
          choices={[{ value: "yes", label: "My trust has not answered" }]}
          chosen={filter.unanswered ? ["yes"] : []}
        />
      )}
      <Choices
        kind="checkbox"
        name="overdue"
        legend="Review"
        choices={[{ value: "yes", label: "Review overdue" }]}
        chosen={filter.overdue ? ["yes"] : []}
      />
      <input type="hidden" name="order" value={filter.order} />
      <Button label="Show" kind="secondary" small of="the documents that match" />
      {isFiltered && <a href={paths.documents()}>Show everything</a>}
    </form>
  );
}

function allThen(all: string, words: Readonly<Record<string, string>>): readonly Choice[] {
  return [{ value: "", label: all }, ...Object.entries(words).map(([value, label]) => ({ value, label }))];
}

interface TagSelectProps {
  readonly name: string;
  readonly label: string;
  readonly tags: readonly string[];
  readonly chosen: string | null;
}

/** Nothing where no document carries such a tag. */
function TagSelect({ name, label, tags, chosen }: TagSelectProps) {
  if (tags.length === 0) return null;
  const choices = [{ value: "", label: "All" }, ...tags.map((tag) => ({ value: tag, label: tag }))];
  return <Select name={name} label={label} choices={choices} defaultValue={chosen ?? ""} />;
}
