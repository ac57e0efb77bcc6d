import { itemValue } from "../../domain/forms/round-up";
import { roundUpItemKinds, type RoundUpItem, type RoundUpItemKind } from "../../domain/mail/message";
import { Button } from "../form/Button";
import { HiddenFields } from "../form/HiddenFields";
import { PortalForm } from "../form/PortalForm";
import { TextArea } from "../form/TextArea";
import { TextInput } from "../form/TextInput";
import type { CheckedForm } from "../form/use-checked-form";

export interface RoundUpFormProps {
  readonly title: string;
  readonly words: string;
  readonly version: number;
  readonly items: readonly RoundUpItem[];
  /** Values of the items that are ticked: "document:ID". */
  readonly ticked: readonly string[];
  readonly checked: CheckedForm;
}

/** The network office's own words, and what the round-up names of what the period holds. */
export function RoundUpForm({ title, words, version, items, ticked, checked }: RoundUpFormProps) {
  const { form, errors, onSubmit } = checked;
  const kinds = (Object.keys(roundUpItemKinds) as RoundUpItemKind[]).filter((kind) =>
    items.some((item) => item.kind === kind),
  );
  return (
    <PortalForm formRef={form} onSubmit={onSubmit}>
      <HiddenFields fields={[{ name: "version", value: String(version) }]} />
      <TextInput name="title" label="Title" defaultValue={title} error={errors.title} />
      <TextArea
        name="words"
        label="Your own words"
        hint="Blank lines make paragraphs, ## a heading, - a list, [words](address) a link"
        rows={10}
        defaultValue={words}
        error={errors.words}
      />
      {kinds.map((kind) => (
        <fieldset key={kind} className="nhsuk-fieldset app-round-up__part">
          <legend className="nhsuk-fieldset__legend">{roundUpItemKinds[kind]}</legend>
          <div className="nhsuk-checkboxes nhsuk-checkboxes--small">
            {items
              .filter((item) => item.kind === kind)
              .map((item) => (
                <ItemBox key={item.id} item={item} isTicked={ticked.includes(itemValue(item))} />
              ))}
          </div>
        </fieldset>
      ))}
      {items.length === 0 && <p>This period holds nothing to name. Your own words can still be sent.</p>}
      <Button label="Save" />
    </PortalForm>
  );
}

function ItemBox({ item, isTicked }: { item: RoundUpItem; isTicked: boolean }) {
  const value = itemValue(item);
  return (
    <div className="nhsuk-checkboxes__item">
      <input
        className="nhsuk-checkboxes__input"
        type="checkbox"
        id={value}
        name="items"
        value={value}
        defaultChecked={isTicked}
      />
      <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={value}>
        {item.title}
      </label>
      <div className="nhsuk-hint nhsuk-checkboxes__hint">{item.about}</div>
    </div>
  );
}
