import type { FormProblem } from "../../domain/forms/parse";
import { paths } from "../../http/paths";
import { Button } from "../form/Button";
import { Choices } from "../form/Choices";
import { PortalForm } from "../form/PortalForm";
import { TextArea } from "../form/TextArea";
import { TextInput } from "../form/TextInput";
import { Panel } from "../Panel";

export interface PublicationFormProps {
  readonly id: string;
  readonly suggested: Readonly<Record<string, string>>;
  readonly errors: FormProblem["errors"];
}

/** What the file says of the edition, to be put right, and the licence. Publishing is for good. */
export function PublicationForm({ id, suggested, errors }: PublicationFormProps) {
  const field = (name: string) => ({ name, defaultValue: suggested[name] ?? "", error: errors[name] });
  return (
    <Panel title="Publish it">
      <p>An edition never changes once it is published. A correction is a new edition with a name of its own.</p>
      <PortalForm action={paths.editionImportPublication(id)}>
        <TextInput {...field("title")} label="Title of the edition" hint="As people say it, with its year" />
        <TextInput
          {...field("id")}
          label="Short name for addresses"
          hint="Lower-case letters, figures and hyphens. It is used once and never again"
        />
        <TextInput {...field("standardTitle")} label="Standard" hint="Its full name, the same for all its editions" />
        <TextInput
          {...field("standard")}
          label="Short name of the standard"
          hint="Editions with the same one belong together"
        />
        <Choices
          kind="radio"
          name="subject"
          legend="It assesses"
          choices={[
            { value: "service", label: "A service" },
            { value: "network", label: "The network" },
          ]}
          chosen={[suggested.subject ?? ""]}
          error={errors.subject}
        />
        <TextInput {...field("owner")} label="Who owns the words" />
        <TextArea {...field("licence")} label="What the licence allows" hint="Shown on the edition's pages" rows={2} />
        <Choices
          kind="radio"
          name="staysHere"
          legend="May other networks have it?"
          hint="If not, no file of it can be taken away; your trusts read it here and assess themselves against it"
          choices={[
            { value: "no", label: "Yes, it may be passed on" },
            { value: "yes", label: "No, it stays in this network" },
          ]}
          chosen={[suggested.staysHere ?? ""]}
          error={errors.staysHere}
        />
        <Choices
          kind="checkbox"
          name="confirmed"
          legend="Licence"
          choices={[{ value: "yes", label: "I confirm that our network may hold these words and use them here" }]}
          chosen={[suggested.confirmed ?? ""]}
          error={errors.confirmed}
        />
        <Button label="Publish the edition" />
      </PortalForm>
    </Panel>
  );
}
