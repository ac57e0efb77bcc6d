import { describedBy, Field, type FieldProps } from "./Field";

export function FileInput({ accept, multiple, ...field }: FieldProps & { accept: string; multiple?: boolean }) {
  return (
    <Field {...field}>
      <input
        className="app-file"
        id={field.name}
        name={field.name}
        type="file"
        accept={accept}
        multiple={multiple}
        aria-describedby={describedBy(field)}
        aria-invalid={field.error === undefined ? undefined : true}
      />
    </Field>
  );
}
