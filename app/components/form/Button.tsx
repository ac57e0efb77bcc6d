export interface ButtonProps {
  readonly label: string;
  readonly kind?: "primary" | "secondary" | "warning";
  readonly small?: boolean;
  /** Says what it acts on, for a button that is read alone. */
  readonly of?: string;
  readonly name?: string;
  readonly value?: string;
  readonly disabled?: boolean;
}

/** A button that sends its form. Green stands once in a view, for the main act. */
export function Button({ label, kind = "primary", small = false, of, name, value, disabled }: ButtonProps) {
  const look = kind === "primary" ? "" : ` nhsuk-button--${kind}`;
  return (
    <button
      className={`nhsuk-button${look}${small ? " nhsuk-button--small" : ""}`}
      type="submit"
      name={name}
      value={value}
      disabled={disabled}
    >
      {label}
      {of !== undefined && <span className="nhsuk-u-visually-hidden"> {of}</span>}
    </button>
  );
}

export interface ButtonLinkProps {
  readonly label: string;
  readonly href: string;
  readonly kind?: "primary" | "secondary";
  readonly small?: boolean;
}

/** A link that looks like a button, for starting something. */
export function ButtonLink({ label, href, kind = "primary", small = false }: ButtonLinkProps) {
  const look = `${kind === "primary" ? "" : " nhsuk-button--secondary"}${small ? " nhsuk-button--small" : ""}`;
  return (
    <a className={`nhsuk-button${look}`} href={href} role="button" draggable={false}>
      {label}
    </a>
  );
}
