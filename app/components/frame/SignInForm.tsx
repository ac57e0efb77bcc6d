import { paths } from "../../http/paths";
import { Button } from "../form/Button";
import { TextInput } from "../form/TextInput";

export interface Carried {
  readonly action: string;
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  readonly files: readonly string[];
}

export interface SignInFormProps {
  readonly next?: string;
  readonly carried?: Carried;
  readonly email?: string;
  readonly errors: Readonly<Record<string, string>>;
}

/** Two fields. What was typed before the sign-in ended travels along, so that it is not lost. */
export function SignInForm({ next, carried, email, errors }: SignInFormProps) {
  return (
    <form method="post" action={paths.signIn()} className="app-signin" noValidate>
      {next !== undefined && <input type="hidden" name="next" value={next} />}
      {carried !== undefined && <input type="hidden" name="carried" value={JSON.stringify(carried)} />}
      <TextInput
        name="email"
        type="email"
        label="Email address"
        autoComplete="username"
        defaultValue={email}
        error={errors.email}
      />
      <TextInput
        name="password"
        type="password"
        label="Password"
        autoComplete="current-password"
        error={errors.password}
      />
      <Button label="Sign in" />
    </form>
  );
}
