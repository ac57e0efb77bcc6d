import type { FieldProps } from "./Field";
import { TextInput } from "./TextInput";

/** A password, never filled in again by the portal. `isNew` lets a password manager offer one. */
export function PasswordInput({ isNew = false, ...field }: Omit<FieldProps, "defaultValue"> & { isNew?: boolean }) {
  return <TextInput {...field} type="password" autoComplete={isNew ? "new-password" : "current-password"} />;
}
