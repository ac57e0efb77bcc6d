import { DataTable } from "../DataTable";
import { Panel } from "../Panel";

export interface SignInPeopleProps {
  readonly password: string;
  readonly people: readonly { readonly name: string; readonly email: string; readonly sees: string }[];
}

/** The demonstration's people and their one password. Never shown in production. */
export function SignInPeople({ password, people }: SignInPeopleProps) {
  return (
    <Panel title="Try the demonstration">
      <p>
        Use any address below. The password for all of them is <span className="app-code">{password}</span>
      </p>
      <DataTable
        caption="People of the demonstration"
        columns={[{ label: "Person" }, { label: "Email address" }, { label: "Sees" }]}
        rows={people.map(({ name, email, sees }) => ({ key: email, cells: [name, email, sees] }))}
        stack
        flush
      />
      <p className="app-small app-quiet">
        Other trusts: lead@ and the short name, for example lead@geh.example. Changes you make are seen by anyone else
        trying it.
      </p>
    </Panel>
  );
}
