/** What a form carries along unseen, in the order given. */
export function HiddenFields({ fields }: { fields: readonly { readonly name: string; readonly value: string }[] }) {
  return (
    <>
      {fields.map(({ name, value }, index) => (
        <input key={index} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
