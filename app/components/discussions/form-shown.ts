/** A form that was not accepted: what was wrong, and what was typed. */
export interface FormShown {
  readonly errors: Readonly<Record<string, string>>;
  readonly typed: Readonly<Record<string, string>>;
}
