import { describedBy, Field, type FieldProps } from "./Field";

export function FileInput({ accept, ...field }: FieldProps & { accept: string }) {
  return (
    <Field {...field}>
      <input
        className="app-file"
        id={field.name}
        name={field.name}
        type="file"
        accept={accept}
        aria-describedby={describedBy(field)}
        aria-invalid={field.error === undefined ? undefined : true}
      />
    </Field>
  );
}
